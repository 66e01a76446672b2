package dev.subclaim.issuer;

import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The issuers whose tokens are known, by name and by URL. A profile is read when first asked for.
 */
public final class Issuers {
  static final String FOLDER = "issuers";
  private static final String SUFFIX = ".yaml";

  private final List<ProfileEntry> entries;
  private final SortedMap<String, String> ownUrls;

  private Issuers(List<ProfileEntry> entries, Map<String, String> ownUrls) {
    this.entries = List.copyOf(entries);
    this.ownUrls = Collections.unmodifiableSortedMap(new TreeMap<>(ownUrls));
  }

  /** The profiles that are shipped. */
  public static Issuers builtIn() {
    List<ProfileEntry> shipped =
        PreparedProfiles.shipped()
            .orElseGet(() -> shippedTexts().stream().map(Issuers::unread).toList());
    return new Issuers(shipped, Map.of());
  }

  /** The files of the shipped profiles, by name. */
  static List<SourceText> shippedTexts() {
    return Resources.names(FOLDER).stream()
        .filter(resource -> resource.endsWith(SUFFIX))
        .map(resource -> SourceText.of(resource, Resources.text(resource)))
        .toList();
  }

  private static ProfileEntry unread(SourceText text) {
    String file = text.path().substring(text.path().lastIndexOf('/') + 1);
    String name = file.substring(0, file.length() - SUFFIX.length());
    return ProfileEntry.unread(name, text.content(), () -> IssuerReading.shipped(text));
  }

  /** These and more; where names or URLs are the same, the new ones count. */
  public Issuers with(List<IssuerProfile> more) {
    return withFiles(
        more.stream().map(p -> new IssuerFile(p, List.of(), List.of(), List.of())).toList());
  }

  /** These and a team's own profile files; where names or URLs are the same, the new ones count. */
  public Issuers withFiles(List<IssuerFile> more) {
    List<ProfileEntry> added = more.stream().map(ProfileEntry::of).toList();
    List<String> names = added.stream().map(ProfileEntry::name).toList();
    List<ProfileEntry> kept = entries.stream().filter(e -> !names.contains(e.name())).toList();
    return new Issuers(Stream.concat(added.stream(), kept.stream()).toList(), ownUrls);
  }

  /**
   * These, with an issuer that is found at another URL too (self-hosted); from then on its profile
   * by name is the one at that URL.
   *
   * @param name a profile's name
   * @param url with or without scheme
   * @throws IllegalArgumentException when there is no such profile
   */
  public Issuers withUrl(String name, String url) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("no issuer has the name `" + name + "`");
    }
    Map<String, String> urls = new TreeMap<>(ownUrls);
    urls.put(name, plain(url));
    return new Issuers(entries, urls);
  }

  /** The names of all profiles, sorted. */
  public List<String> names() {
    return entries.stream().map(ProfileEntry::name).sorted().toList();
  }

  /** The profile of this name; empty when there is none. */
  public Optional<IssuerProfile> named(String name) {
    return asWritten(name)
        .map(p -> ownUrls.containsKey(name) ? p.at(ownUrls.getOrDefault(name, "")) : p);
  }

  private Optional<IssuerProfile> asWritten(String name) {
    return entries.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .map(entry -> entry.file().get().profile());
  }

  /**
   * The profile of the issuer at a URL: one with this very URL, else one whose pattern of URLs
   * holds it, else the generic profile. Its provider is always the URL asked for.
   *
   * @param hostAndPath the URL as in provider ARNs; a scheme and a slash at the end are dropped
   */
  public IssuerProfile forProvider(String hostAndPath) {
    String url = plain(hostAndPath);
    return byOwnUrl(url)
        .or(() -> byName(url))
        .or(() -> entries.stream().flatMap(e -> e.byPattern(url).stream()).findFirst())
        .orElseGet(() -> GenericProfile.of(url));
  }

  private Optional<IssuerProfile> byOwnUrl(String url) {
    return ownUrls.entrySet().stream()
        .filter(own -> own.getValue().equals(url))
        .findFirst()
        .flatMap(own -> named(own.getKey()));
  }

  private Optional<IssuerProfile> byName(String url) {
    return entries.stream()
        .filter(entry -> entry.names(url))
        .findFirst()
        .flatMap(entry -> asWritten(entry.name()));
  }

  private static String plain(String url) {
    return url.replaceFirst("^https://", "").replaceFirst("/+$", "");
  }
}
