package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.LargeJson;
import dev.subclaim.source.LargeText;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes roles out of a file part by part: no more of it is held than one role. */
final class IntakeStream implements LargeJson.Receiver {
  private final SourceText source;
  private final Harvest harvest;
  private boolean began;

  IntakeStream(String path, Consumer<RolePolicy> roles) {
    this.source = SourceText.of(path, "");
    this.harvest = new Harvest(source, roles);
  }

  /**
   * Reads a file; whether it could be read to its end.
   *
   * @param small values of so many characters are read as they are
   */
  boolean reads(LargeText text, int small) throws IOException {
    return !Documents.isYaml(text.path()) && LargeJson.read(text, this, small);
  }

  /** Whether anything was read. */
  boolean began() {
    return began;
  }

  /** What the file says. */
  Facts facts() {
    harvest.read(List.of());
    return harvest.facts();
  }

  /** The same of a file that is broken from some place on. */
  Facts broken(Optional<Problem> mistake) {
    mistake.ifPresentOrElse(
        problem -> harvest.read(List.of(problem)),
        () ->
            harvest.incomplete(
                "cannot be read to its end: a part of it is too large; split it by account"));
    return harvest.facts();
  }

  @Override
  public LargeJson.Wish wish(String member) {
    if (Accounts.isId(member)) {
      return LargeJson.Wish.INSIDE;
    }
    if (Containers.ignores(member)) {
      return LargeJson.Wish.NOTHING;
    }
    return Containers.withList(member).isPresent() ? LargeJson.Wish.ITEMS : LargeJson.Wish.WHOLE;
  }

  @Override
  public void item(String member, Document item) {
    began = true;
    harvest.read(item.problems());
    Optional<Container> container = Containers.withList(member);
    item.roots().forEach(tree -> container.ifPresent(c -> c.item(tree, harvest)));
  }

  @Override
  public void value(Document value) {
    began = true;
    harvest.read(value.problems());
    value.roots().forEach(tree -> Intake.visit(tree, harvest));
  }

  @Override
  public void inside(String member) {
    harvest.endExport();
  }
}
