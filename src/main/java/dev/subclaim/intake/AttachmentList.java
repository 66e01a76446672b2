package dev.subclaim.intake;

import dev.subclaim.source.FileName;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code aws iam list-attached-role-policies} prints. It does not say of which role: the file
 * is called after it, {@code web-deploy.attached.json}, or a script has added {@code RoleName}.
 */
final class AttachmentList implements Container {
  private static final String LIST = "AttachedPolicies";
  private static final Pattern SUFFIX =
      Pattern.compile("([-_.](attached|managed|role|policies))+$");

  @Override
  public String kind() {
    return "attached policies";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(LIST).filter(Tree.Sequence.class::isInstance).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Optional<Tree.Sequence> list = Loose.list(value, LIST);
    String path = value.span().path();
    String folder = PulumiFiles.folder(path);
    Loose.text(value, "RoleName")
        .map(Tree.Scalar::text)
        .or(() -> role(path))
        .map(
            role ->
                new RoleAttachments(
                    role, folder, list.map(RoleDetailsReader::attached).orElse(List.of())))
        .ifPresent(harvest::attachments);
    harvest.page(value, Optional.empty());
  }

  private static Optional<String> role(String path) {
    String plain = FileName.unpacked(path).replace('\\', '/');
    String name = plain.substring(plain.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "");
    String role = SUFFIX.matcher(name).replaceFirst("");
    return Optional.of(role).filter(r -> !r.isEmpty());
  }
}
