package dev.subclaim.settings;

import dev.subclaim.aws.Defect;
import dev.subclaim.aws.ManagedPolicyArn;
import dev.subclaim.aws.RoleArn;
import dev.subclaim.aws.SessionDuration;
import dev.subclaim.aws.SessionName;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Reads what is asked of AWS, in any format's spelling. */
final class RoleRequestReader {
  private final RequestForm form;
  private final Fields fields;
  private final Found found;

  RoleRequestReader(RequestForm form, Fields fields) {
    this.form = form;
    this.fields = fields;
    this.found = fields.found();
  }

  RoleRequest read() {
    unknownMembers();
    Optional<AskedRole> role = fields.text(form.role()).map(this::role);
    Optional<Written> sessionName = fields.text(RequestForm.SESSION_NAME);
    List<Written> written = fields.texts(form.policies());
    Optional<AskedDuration> duration = fields.text(form.duration()).map(this::duration);
    required("missing-role-arn", form.role(), role.map(AskedRole::written));
    required("missing-session-name", RequestForm.SESSION_NAME, sessionName);
    sessionName.filter(name -> !name.text().isEmpty()).ifPresent(this::sessionName);
    List<AskedPolicy> policies = written.stream().map(this::policy).toList();
    new PolicyList(written, policies, found).check(role.flatMap(AskedRole::arn));
    return new RoleRequest(fields.tree(), role, sessionName, policies, duration);
  }

  private void unknownMembers() {
    for (Tree.Member member : fields.tree().members()) {
      String name = member.key().text();
      if (!form.members().contains(name)) {
        Optional<String> meant = meant(name);
        String near =
            meant
                .map(other -> "write `" + other + "`")
                .orElse("there are " + String.join(", ", form.members()));
        String message = "`" + name + "` is not read by " + form.label() + ", and nothing says so";
        Optional<String> free = meant.filter(other -> fields.tree().get(other).isEmpty());
        found.add("unknown-setting", message, member.key(), Optional.of(near), free);
      }
    }
  }

  /** The member of this format that another format, or a slip, calls by another name. */
  private Optional<String> meant(String name) {
    return name.equals("sessionDuration")
        ? Optional.of(form.duration())
        : Nearest.of(name, form.members());
  }

  private void required(String kind, String name, Optional<Written> value) {
    boolean otherwise =
        fields.tree().members().stream()
            .map(member -> member.key().text())
            .anyMatch(n -> !form.members().contains(n) && meant(n).equals(Optional.of(name)));
    boolean wrongType = value.isEmpty() && fields.present(name).isPresent();
    if (value.isPresent() && value.get().text().isEmpty()) {
      found.add(kind, "`" + name + "` is empty", value.get(), Optional.empty());
    } else if (value.isEmpty() && !otherwise && !wrongType) {
      Span at = Opening.of(fields.tree());
      found.add(kind, "`" + name + "` is missing", at, fields.tree().pointer());
    }
  }

  private AskedRole role(Written text) {
    if (!text.text().isEmpty() && text.known() && !PlaceholderCheck.report(text, found)) {
      for (Defect defect : RoleArn.defects(text.text())) {
        String message = "`" + text + "` is not the ARN of a role: " + defect.message();
        found.part("invalid-role-arn", message, text, defect);
      }
    }
    return new AskedRole(text, text.known() ? RoleArn.read(text.text()) : Optional.empty());
  }

  private AskedPolicy policy(Written text) {
    if (text.text().isEmpty()) {
      String message = "an entry of `" + form.policies() + "` is empty";
      found.add("invalid-policy-arn", message, text, Optional.of("remove it"));
    } else if (text.known() && !PlaceholderCheck.report(text, found)) {
      for (Defect defect : ManagedPolicyArn.defects(text.text())) {
        String message = "`" + text + "` is not the ARN of a managed policy: " + defect.message();
        found.part("invalid-policy-arn", message, text, defect);
      }
    }
    return new AskedPolicy(
        text, text.known() ? ManagedPolicyArn.read(text.text()) : Optional.empty());
  }

  private void sessionName(Written text) {
    if (!PlaceholderCheck.reportInTemplate(text, found)) {
      SessionName name = SessionNames.of(text, form.variables(), fields.dialect());
      for (Defect defect : name.unknownVariables()) {
        found.part("unknown-session-variable", defect.message(), text, defect);
      }
      for (Defect defect : name.defects()) {
        String message = "the session name `" + text + "` " + defect.message();
        found.part("invalid-session-name", message, text, defect);
      }
    }
  }

  private AskedDuration duration(Written text) {
    if (!text.known()) {
      return new AskedDuration(text, Optional.empty());
    }
    Optional<SessionDuration> length = SessionDuration.read(text.text(), form.grammar());
    SessionDuration.defect(text.text(), form.grammar()).ifPresent(d -> notOne(text, d));
    if (length.filter(SessionDuration::tooShort).isPresent()) {
      String message = "`" + text + "` is too short for a session: AWS begins at 15 minutes";
      found.add("duration-too-short", message, text, Optional.of("write 15m or more"));
    }
    if (length.filter(SessionDuration::tooLong).isPresent()) {
      String message = "`" + text + "` is too long for a session: AWS ends at 12 hours";
      found.add("duration-too-long", message, text, Optional.of("write 12h or less"));
    }
    return new AskedDuration(text, length);
  }

  private void notOne(Written text, Defect defect) {
    boolean blank = text.text().isBlank();
    String what = blank ? "the duration" : "the duration `" + text + "`";
    String message = what + " is none that " + form.label() + " reads: " + defect.message();
    Optional<String> help = defect.help().map(right -> "write " + right);
    found.add("invalid-duration", message, text, help, defect.help());
  }
}
