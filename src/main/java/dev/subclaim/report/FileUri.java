package dev.subclaim.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The path of a file as a URI (RFC 3986): relative to the folder the run began in, or with the
 * scheme {@code file} where the path is absolute, on Windows too.
 */
final class FileUri {
  static final String ROOT = "%SRCROOT%";

  private static final String UNRESERVED = "-._~/!$&'()*+,;=@";
  private static final String HEX = "0123456789ABCDEF";

  private FileUri() {}

  /** A SARIF {@code artifactLocation}. */
  static Map<String, Object> location(String path) {
    Map<String, Object> location = new LinkedHashMap<>();
    String uri = of(path);
    location.put("uri", uri);
    if (!uri.startsWith("file:")) {
      location.put("uriBaseId", ROOT);
    }
    return location;
  }

  static String of(String path) {
    if (path.startsWith("/")) {
      return "file://" + encoded(path);
    }
    if (path.startsWith("\\\\")) {
      return "file:" + encoded(path.replace('\\', '/'));
    }
    boolean drive = path.matches("(?s)[A-Za-z]:[\\\\/].*");
    return drive
        ? "file:///" + path.charAt(0) + ":" + encoded(path.substring(2).replace('\\', '/'))
        : encoded(path);
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }
}
