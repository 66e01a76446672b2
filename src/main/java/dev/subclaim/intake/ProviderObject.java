package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.Arn;
import dev.subclaim.settings.Written;
import dev.subclaim.source.FileName;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An OpenID Connect provider as the IAM API describes it, in the API's own words or in those of a
 * tool that keeps its answers.
 */
final class ProviderObject {
  private static final String URL = "Url";
  private static final List<String> CLIENT_IDS = List.of("ClientIDList", "ClientIDLists");
  private static final List<String> THUMBPRINTS = List.of("ThumbprintList", "ThumbprintLists");

  private ProviderObject() {}

  /** Whether a value is a provider. */
  static boolean isProvider(Tree value) {
    return value instanceof Tree.Mapping mapping
        && Loose.get(mapping, URL).isPresent()
        && (name(mapping, CLIENT_IDS).isPresent() || name(mapping, THUMBPRINTS).isPresent());
  }

  /** The name that is used here, Pulumi's plural or the API's. */
  private static Optional<String> name(Tree.Mapping mapping, List<String> names) {
    return names.stream().filter(name -> Loose.get(mapping, name).isPresent()).findFirst();
  }

  /**
   * Takes the provider. Where nothing tells its account, a folder or file called by its twelve
   * digits does.
   */
  static void extract(Tree.Mapping value, Surroundings around, Harvest harvest) {
    Members members = new Members(value, harvest);
    Optional<String> url = members.text(URL);
    Optional<List<Written>> clientIds =
        name(value, CLIENT_IDS)
            .filter(name -> members.items(name).stream().allMatch(Members::told))
            .map(name -> texts(members, name, harvest));
    ProviderCheck check = new ProviderCheck(harvest::problem);
    Loose.get(value, URL).filter(u -> url.isPresent()).ifPresent(check::url);
    clientIds.ifPresent(check::clientIds);
    name(value, THUMBPRINTS)
        .ifPresent(name -> texts(members, name, harvest).forEach(check::thumbprint));
    Optional<String> arn = members.text("Arn").or(around::arn);
    Optional<String> account =
        arn.flatMap(Arn::accountOf).or(around::account).or(() -> account(value.span().path()));
    url.ifPresent(
        written ->
            harvest.provider(
                new OidcProvider(
                    ProviderCheck.withoutScheme(written),
                    account,
                    arn.flatMap(Arn::scan).map(Arn::partition),
                    clientIds,
                    value)));
  }

  private static List<Written> texts(Members members, String name, Harvest harvest) {
    List<Written> texts = new ArrayList<>();
    for (Tree item : members.items(name)) {
      if (item instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.STRING) {
        texts.add(new Written(scalar, 0, scalar.text().length()));
      } else if (Members.told(item)) {
        harvest.problem(Members.wrongType("an entry of `" + name + "`", "a text", item));
      }
    }
    return texts;
  }

  /** The account that a folder, a file, or the first word of a file's name is called by. */
  static Optional<String> account(String path) {
    String[] names = FileName.unpacked(path).replace('\\', '/').split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      String name = names[i].replaceFirst("[-_.].*$", "");
      boolean folder = i < names.length - 1;
      if (Accounts.isId(folder ? names[i] : name)) {
        return Optional.of(folder ? names[i] : name);
      }
    }
    return Optional.empty();
  }
}
