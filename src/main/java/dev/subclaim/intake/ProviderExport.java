package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code aws iam get-open-id-connect-provider} prints. It does not say which provider it is
 * about: the account is taken from a folder or file called by its twelve digits.
 */
final class ProviderExport implements Container {
  private static final String URL = "Url";
  private static final String CLIENT_IDS = "ClientIDList";
  private static final String THUMBPRINTS = "ThumbprintList";

  @Override
  public String kind() {
    return "OIDC provider";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(URL).isPresent()
        && (value.get(CLIENT_IDS).isPresent() || value.get(THUMBPRINTS).isPresent());
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Members members = new Members(value, harvest);
    Optional<String> url = members.text(URL);
    List<Written> clientIds = texts(members, CLIENT_IDS, harvest);
    ProviderCheck check = new ProviderCheck(harvest::problem);
    value.get(URL).filter(u -> url.isPresent()).ifPresent(check::url);
    check.clientIds(clientIds);
    texts(members, THUMBPRINTS, harvest).forEach(check::thumbprint);
    url.ifPresent(
        written ->
            harvest.provider(
                new OidcProvider(
                    ProviderCheck.withoutScheme(written),
                    account(value.span().path()),
                    Optional.empty(),
                    value.get(CLIENT_IDS).map(listed -> clientIds),
                    value)));
  }

  private static List<Written> texts(Members members, String name, Harvest harvest) {
    List<Written> texts = new ArrayList<>();
    for (Tree item : members.items(name)) {
      if (item instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.STRING) {
        texts.add(new Written(scalar, 0, scalar.text().length()));
      } else {
        harvest.problem(Members.wrongType("an entry of `" + name + "`", "a text", item));
      }
    }
    return texts;
  }

  /** The account that a folder, a file, or the first word of a file's name is called by. */
  static Optional<String> account(String path) {
    String[] names = path.replace('\\', '/').split("/", -1);
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
