package dev.subclaim.intake;

import dev.subclaim.aws.Quotas;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What IAM would refuse of an OpenID Connect provider (IAM API Reference,
 * CreateOpenIDConnectProvider). Exports leave the scheme out, templates need it; both pass.
 */
record ProviderCheck(Consumer<Problem> found) {
  private static final String KIND = "invalid-provider";
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://");
  private static final Pattern PORT = Pattern.compile("^[^/?#]*?(:[0-9]+)(?=[/?#]|$)");

  /** A URL as condition keys begin with it. */
  static String withoutScheme(String url) {
    return url.startsWith("https://") ? url.substring("https://".length()) : url;
  }

  /** Checks the issuer's URL. */
  void url(Tree value) {
    if (!(value instanceof Tree.Scalar url)) {
      return;
    }
    String text = url.text();
    Matcher scheme = SCHEME.matcher(text);
    int start = scheme.find() ? scheme.end() : 0;
    if (start > 0 && !text.startsWith("https://")) {
      String message = "the provider's URL begins with `" + scheme.group() + "`, IAM takes https";
      report(url, 0, start, message, "https://" + text.substring(start));
    }
    Matcher port = PORT.matcher(text.substring(start));
    if (port.find()) {
      String message = "the provider's URL has a port, `" + port.group(1) + "`, IAM takes none";
      report(url, start + port.start(1), start + port.end(1), message, "serve it on port 443");
    }
    int query = indexOfAny(text, start);
    if (query >= 0) {
      String message = "the provider's URL has `" + text.charAt(query) + "`: IAM takes no query";
      report(url, query, text.length(), message, text.substring(0, query));
    }
    if (text.length() > Quotas.PROVIDER_URL_LENGTH) {
      String message = "the provider's URL has " + text.length() + " characters, 255 are the most";
      report(url, 0, text.length(), message, "use a shorter issuer");
    }
  }

  private static int indexOfAny(String text, int start) {
    int query = text.indexOf('?', start);
    int fragment = text.indexOf('#', start);
    return query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
  }

  private void report(Tree.Scalar at, int from, int to, String message, String help) {
    found.accept(
        new Problem(KIND, message, at.part(from, to), at.pointer(), java.util.Optional.of(help)));
  }

  /** Checks how many client ids there are. */
  void clientIds(List<Written> ids) {
    if (ids.size() > Quotas.CLIENT_IDS) {
      Tree.Scalar first = ids.get(Quotas.CLIENT_IDS).scalar();
      String message = "the provider has " + ids.size() + " client ids, 100 are the most";
      found.accept(Problem.of(KIND, message, first));
    }
  }

  /** Checks a thumbprint: the SHA-1 of a certificate. */
  void thumbprint(Written thumbprint) {
    if (!thumbprint.text().matches("[0-9a-fA-F]{40}")) {
      String message = "the thumbprint `" + thumbprint + "` is not 40 hexadecimal digits";
      found.accept(Problem.of(KIND, message, thumbprint.scalar()));
    }
  }
}
