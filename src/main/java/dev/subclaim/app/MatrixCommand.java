package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.FileRef;
import dev.subclaim.config.Inventory;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Matrix;
import dev.subclaim.report.MatrixCsv;
import dev.subclaim.report.MatrixHtml;
import dev.subclaim.report.MatrixJson;
import dev.subclaim.report.MatrixText;
import dev.subclaim.report.MatrixView;
import dev.subclaim.rule.Case;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The command {@code matrix}: roles against everybody who could ask for them. */
public final class MatrixCommand {
  private static final String FLAG = "--inventory";

  private MatrixCommand() {}

  /** Prints the matrix of the roles in the input. */
  public static Exit run(MatrixRequest request, Face face) {
    if (request.cells() && !MatrixRequest.Format.OF_CELLS.contains(request.format())) {
      throw new Unusable("--cells wants --format json or csv");
    }
    Setup setup = Setup.read(request.setup(), face.directory());
    Inputs inputs = Inputs.read(request.input(), face);
    ConfiguredFiles files =
        ConfiguredFiles.read(
            with(setup.configuration(), request.inventories()), inputs.files(), face.directory());
    Knowledge knowledge = new Knowledge(setup.issuers(), files.configuration());
    Case all = Case.of(knowledge, setup.issuers(), files.files(), files.named(), true);
    Roles roles = roles(all, inputs).named(request.role());
    files.failures().forEach(failure -> face.err().println(Outputs.failure(failure)));
    Exit read =
        Complaints.of(inputs, roles, face)
            .or(files.failures().isEmpty() ? Exit.CLEAN : Exit.FAILED);
    if (roles.all().isEmpty()) {
      return Exit.FAILED;
    }
    Matrix matrix = matrix(all.knowledge(), request.intended());
    print(
        new MatrixView(matrix, roles.all().stream().map(matrix::row).toList(), request.cells()),
        request,
        face);
    return read;
  }

  /** The roles in the files that the user names. */
  private static Roles roles(Case all, Inputs inputs) {
    Set<String> named = new HashSet<>();
    inputs.files().forEach(file -> named.add(file.source().path()));
    return Roles.in(all.files().stream().filter(f -> named.contains(f.source().path())).toList());
  }

  private static Configuration with(Configuration configuration, List<String> inventories) {
    Span at = SourceText.of(FLAG, "").span(0, 0);
    List<FileRef> files = inventories.stream().map(path -> new FileRef(path, at)).toList();
    return configuration.with(
        configuration
            .inventory()
            .and(new Inventory(List.of(), List.of(), List.of(), files, false)));
  }

  private static Matrix matrix(Knowledge knowledge, List<String> intended) {
    Estate estate = knowledge.estate();
    if (estate.inventory().entries().isEmpty()) {
      throw new Unusable(
          "no stack and no environment is known: give --inventory FILE with"
              + " organization/project/stack lines"
              + "\nor what lists them: pulumi stack ls --all --json > stacks.json");
    }
    return Matrix.of(
        estate,
        knowledge.tokens(),
        estate.issuer(),
        knowledge.organizations().of(estate.issuer().name()),
        intended);
  }

  private static void print(MatrixView view, MatrixRequest request, Face face) {
    switch (request.format()) {
      case HTML -> face.out().print(MatrixHtml.of(view, Version.current()));
      case TEXT -> face.out().print(MatrixText.of(view, request.style()));
      case JSON -> MatrixJson.write(view, face.out()::print);
      case CSV -> MatrixCsv.write(view, face.out()::print);
    }
  }
}
