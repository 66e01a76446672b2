package dev.subclaim.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ARN of a role, {@code arn:aws:iam::123456789012:role/path/name} (IAM User Guide,
 * reference_identifiers), without a defect.
 *
 * @param arn the ARN
 * @param name the role's name, without its path
 */
public record RoleArn(Arn arn, String name) {
  private static final String TYPE = "role/";
  private static final int NAME_LENGTH = 64;
  private static final int PATH_LENGTH = 512;
  private static final String ALLOWED = "letters, digits and `_+=,.@-` can";

  /** Reads an ARN that has no {@link #defects}. */
  public static Optional<RoleArn> read(String text) {
    return defects(text).isEmpty()
        ? Arn.scan(text).map(arn -> new RoleArn(arn, nameOf(arn.resource())))
        : Optional.empty();
  }

  /** The twelve digits of the role's account. */
  public String account() {
    return arn.account();
  }

  /** The role's partition, {@code aws}. */
  public String partition() {
    return arn.partition();
  }

  /** Everything wrong with a text as the ARN of a role, in the order of the text. */
  public static List<Defect> defects(String text) {
    return ArnDefects.of(text, RoleArn::inside);
  }

  private static List<Defect> inside(String text) {
    Optional<Arn> arn = Arn.scan(text);
    if (arn.isEmpty()) {
      Defect defect = ArnDefects.noArn(text, "it is no ARN");
      boolean name = text.matches("[\\w+=,.@/-]+");
      String repair = "arn:aws:iam::ACCOUNT:role/" + text.replaceFirst("^/?(role/)?", "");
      return List.of(name ? defect.withHelp(repair) : defect);
    }
    List<Defect> defects = new ArrayList<>(ArnDefects.head(arn.get()));
    ArnDefects.account(arn.get()).ifPresent(defects::add);
    defects.addAll(resource(arn.get()));
    return defects;
  }

  private static List<Defect> resource(Arn arn) {
    String resource = arn.resource();
    int at = arn.resourceStart();
    if (!resource.startsWith(TYPE)) {
      return List.of(ArnDefects.kind(arn, "role", "a role"));
    }
    String name = nameOf(resource);
    int nameStart = at + resource.length() - name.length();
    List<Defect> defects = new ArrayList<>();
    path(resource.substring(TYPE.length() - 1, resource.length() - name.length()), at + 4)
        .ifPresent(defects::add);
    name(name, nameStart).ifPresent(defects::add);
    return defects;
  }

  private static Optional<Defect> path(String path, int at) {
    if (path.length() > PATH_LENGTH) {
      String message = "the path has " + path.length() + " characters, 512 are the most";
      return Optional.of(Defect.of(at, at + path.length(), message));
    }
    return path.matches("[!-~]*")
        ? Optional.empty()
        : Optional.of(ArnDefects.part(at, path, "is no path: no spaces, and ASCII only"));
  }

  private static Optional<Defect> name(String name, int at) {
    if (name.isEmpty()) {
      return Optional.of(Defect.of(at, at, "the role's name is missing"));
    }
    if (name.length() > NAME_LENGTH) {
      String message = "the role's name has " + name.length() + " characters, 64 are the most";
      return Optional.of(Defect.of(at, at + name.length(), message));
    }
    return ArnDefects.name(name, at, "a role's name: " + ALLOWED);
  }

  private static String nameOf(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return arn.toString();
  }
}
