package dev.subclaim.issuer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A profile that can be looked up and is read only when it is asked for.
 *
 * @param name the profile's name
 * @param providers its URLs as the file writes them, patterns among them
 * @param file reads the file, or remembers it
 */
record ProfileEntry(String name, List<String> providers, Supplier<IssuerFile> file) {
  private static final String FIELD = "provider:";

  ProfileEntry {
    providers = List.copyOf(providers);
  }

  /** A profile that is read already. */
  static ProfileEntry of(IssuerFile file) {
    List<String> patterns = file.patterns().stream().map(ProviderPattern::text).toList();
    String provider = file.profile().provider();
    return new ProfileEntry(
        file.profile().name(),
        Stream.concat(Stream.of(provider), patterns.stream()).toList(),
        () -> file);
  }

  /** A profile still to be read: just the lines with its URLs are looked at. */
  static ProfileEntry unread(String name, String text, Supplier<IssuerFile> read) {
    List<String> providers =
        head(text)
            .lines()
            .filter(line -> line.contains(FIELD))
            .map(line -> line.replaceFirst("^ *- ", "").strip())
            .filter(line -> line.startsWith(FIELD))
            .map(line -> unquoted(line.substring(FIELD.length()).strip()))
            .toList();
    return unread(name, providers, read);
  }

  /** A profile still to be read, whose URLs are known. */
  static ProfileEntry unread(String name, List<String> providers, Supplier<IssuerFile> read) {
    return new ProfileEntry(name, providers, remembered(read));
  }

  /** What stands above the parts; a shipped file has its URLs there. */
  private static String head(String text) {
    int parts = text.indexOf("\nparts:");
    return parts < 0 ? text : text.substring(0, parts);
  }

  /** A text that begins with a part stands in quotes, since YAML reads a brace otherwise. */
  private static String unquoted(String value) {
    return value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
  }

  private static Supplier<IssuerFile> remembered(Supplier<IssuerFile> read) {
    AtomicReference<Optional<IssuerFile>> known = new AtomicReference<>(Optional.empty());
    return () -> known.updateAndGet(file -> file.or(() -> Optional.of(read.get()))).orElseThrow();
  }

  /** Whether this very URL is one of the profile's. */
  boolean names(String url) {
    return providers.contains(url);
  }

  /** The profile at a URL that one of its patterns holds; only then is the file read. */
  Optional<IssuerProfile> byPattern(String url) {
    if (providers.stream().noneMatch(provider -> mayHold(provider, url))) {
      return Optional.empty();
    }
    IssuerFile read = file.get();
    return read.patterns().stream()
        .filter(pattern -> pattern.urls().contains(url))
        .findFirst()
        .map(pattern -> pattern.at(read.profile(), url));
  }

  private static boolean mayHold(String provider, String url) {
    int part = provider.indexOf('{');
    return part >= 0
        && url.startsWith(provider.substring(0, part))
        && url.endsWith(provider.substring(provider.lastIndexOf('}') + 1));
  }
}
