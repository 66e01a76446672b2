package dev.subclaim.aws;

import dev.subclaim.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the ARNs of IAM have in common, part by part. */
final class ArnDefects {
  private ArnDefects() {}

  /** The defects of a text after the spaces around it, and those spaces, in the order of it. */
  static List<Defect> of(String text, Function<String, List<Defect>> inside) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return List.of(Defect.of(0, text.length(), "it is empty"));
    }
    int start = text.indexOf(stripped);
    List<Defect> defects = new ArrayList<>();
    if (start > 0) {
      defects.add(space(0, start, "before it", stripped));
    }
    inside.apply(stripped).forEach(defect -> defects.add(defect.moved(start)));
    int end = start + stripped.length();
    if (end < text.length()) {
      defects.add(space(end, text.length(), "after it", stripped));
    }
    return defects;
  }

  private static Defect space(int from, int to, String where, String right) {
    return Defect.of(from, to, "a stray space stands " + where).withHelp(right);
  }

  /** What is wrong with the partition, the service and the region. */
  static List<Defect> head(Arn arn) {
    List<Defect> defects = new ArrayList<>();
    if (!Partitions.isKnown(arn.partition())) {
      Defect defect = part(arn.partitionStart(), arn.partition(), "is no partition of AWS");
      Optional<String> nearest = Nearest.of(arn.partition(), Partitions.NAMES);
      defects.add(nearest.map(defect::withHelp).orElse(defect));
    }
    if (!arn.service().equals("iam")) {
      defects.add(part(arn.serviceStart(), arn.service(), "is not the service `iam`"));
    }
    if (!arn.region().isEmpty()) {
      defects.add(part(arn.regionStart(), arn.region(), "is a region, and IAM has none"));
    }
    return defects;
  }

  /** What is wrong with the account. */
  static Optional<Defect> account(Arn arn) {
    if (Accounts.isId(arn.account())) {
      return Optional.empty();
    }
    String length = arn.account().matches("[0-9]+") ? ", it has " + arn.account().length() : "";
    return Optional.of(
        part(arn.accountStart(), arn.account(), "is no account id: twelve digits" + length));
  }

  /** A text that begins like an ARN and has too few parts, or does not begin like one. */
  static Defect noArn(String text, String otherwise) {
    String message =
        text.startsWith("arn:")
            ? "an ARN has six parts, it has " + text.split(":", -1).length
            : otherwise;
    return Defect.of(0, text.length(), message);
  }

  /**
   * A resource that is not of a kind, with the kind that was nearly written.
   *
   * @param phrase what is of that kind: {@code a role}
   */
  static Defect kind(Arn arn, String kind, String phrase) {
    String resource = arn.resource();
    int slash = resource.indexOf('/');
    String type = slash < 0 ? resource : resource.substring(0, slash);
    Defect defect =
        part(arn.resourceStart(), type, "is not `" + kind + "/`, the kind of " + phrase);
    return Nearest.of(type, List.of(kind))
        .filter(near -> slash > 0)
        .map(defect::withHelp)
        .orElse(defect);
  }

  /**
   * The first character that no name in IAM has.
   *
   * @param phrase where it stands: {@code a policy's name}
   */
  static Optional<Defect> name(String name, int at, String phrase) {
    for (int i = 0; i < name.length(); i++) {
      if (!SessionName.isAllowed(name.charAt(i))) {
        return Optional.of(part(at + i, name.substring(i, i + 1), "cannot stand in " + phrase));
      }
    }
    return Optional.empty();
  }

  /** A defect of one part. */
  static Defect part(int start, String part, String message) {
    return Defect.of(start, start + part.length(), "`" + part + "` " + message);
  }
}
