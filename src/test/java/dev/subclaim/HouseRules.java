package dev.subclaim;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Reads one file and writes down, with place and advice, what our way of writing does not allow.
 */
final class HouseRules extends TreeScanner<Void, Void> {
  static final int FILE_LINES = 300;
  static final int METHOD_LINES = 30;

  private static final Set<String> BROAD =
      Set.of("Exception", "RuntimeException", "Throwable", "Error");
  private static final Set<String> MESSAGES =
      Set.of("getMessage", "getLocalizedMessage", "getOriginalMessage");
  private static final Set<String> DECISIONS =
      Set.of(
          "contains",
          "startsWith",
          "endsWith",
          "equals",
          "equalsIgnoreCase",
          "matches",
          "indexOf",
          "lastIndexOf",
          "split");

  private final SourceFile file;
  private final List<String> offences = new ArrayList<>();
  private final List<String> broadCatches = new ArrayList<>();

  private HouseRules(SourceFile file) {
    this.file = file;
  }

  /** What the file does that no file may; each entry says place, offence and what to do. */
  static List<String> offences(SourceFile file) {
    return scan(file).offences;
  }

  /** The places that catch everything. */
  static List<String> broadCatches(SourceFile file) {
    return scan(file).broadCatches;
  }

  /** Whether the file is longer than a page for one thought may be. */
  static List<String> size(SourceFile file) {
    return file.lines() <= FILE_LINES
        ? List.of()
        : List.of(
            "%s has %d lines, %d are allowed: give one of its thoughts a class of its own"
                .formatted(file.path(), file.lines(), FILE_LINES));
  }

  private static HouseRules scan(SourceFile file) {
    HouseRules rules = new HouseRules(file);
    rules.scan(file.unit(), null);
    return rules;
  }

  @Override
  public Void visitMethod(MethodTree method, Void none) {
    int lines = file.line(file.end(method)) - file.line(signature(method)) + 1;
    if (lines > METHOD_LINES) {
      String words = "method `%s` has %d lines, %d are allowed: give its steps names";
      offend(method, words.formatted(method.getName(), lines, METHOD_LINES));
    }
    return super.visitMethod(method, none);
  }

  /** Annotations stand above a signature and do not make a method long. */
  private int signature(MethodTree method) {
    List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
    return annotations.isEmpty()
        ? file.start(method)
        : file.skipSpace(file.end(annotations.get(annotations.size() - 1)));
  }

  @Override
  public Void visitReturn(ReturnTree statement, Void none) {
    refuseNull(statement, statement.getExpression());
    return super.visitReturn(statement, none);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
    refuseNull(lambda, lambda.getBody());
    return super.visitLambdaExpression(lambda, none);
  }

  private void refuseNull(Tree place, Tree value) {
    if (isNull(value)) {
      offend(place, "null is given back: return an Optional, an empty list or a value of its own");
    }
  }

  private static boolean isNull(Tree value) {
    if (value instanceof ParenthesizedTree inner) {
      return isNull(inner.getExpression());
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return isNull(choice.getTrueExpression()) || isNull(choice.getFalseExpression());
    }
    return value != null && value.getKind() == Tree.Kind.NULL_LITERAL;
  }

  @Override
  public Void visitCatch(CatchTree handler, Void none) {
    Tree type = handler.getParameter().getType();
    List<? extends Tree> types =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    if (types.stream().anyMatch(one -> BROAD.contains(simpleName(one)))) {
      broadCatches.add(at(handler) + "`catch (" + type + ")`");
    }
    return super.visitCatch(handler, none);
  }

  private static String simpleName(Tree type) {
    String name = type.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public Void visitClass(ClassTree type, Void none) {
    boolean isInterface =
        type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field && !isInterface) {
        judgeField(field);
      }
    }
    return super.visitClass(type, none);
  }

  private void judgeField(VariableTree field) {
    Set<Modifier> modifiers = field.getModifiers().getFlags();
    if (modifiers.contains(Modifier.FINAL)) {
      return;
    }
    if (modifiers.contains(Modifier.STATIC)) {
      offend(
          field,
          "static field `%s` can change: hand the value over instead".formatted(field.getName()));
    } else if (!modifiers.contains(Modifier.PRIVATE)) {
      String words = "field `%s` can be changed from outside: make it private, better final";
      offend(field, words.formatted(field.getName()));
    }
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    boolean decides =
        call.getMethodSelect() instanceof MemberSelectTree select
            && DECISIONS.contains(select.getIdentifier().toString())
            && isMessage(select.getExpression());
    if (decides) {
      offend(call, "the text of an exception decides: texts change, ask its type or a field");
    }
    return super.visitMethodInvocation(call, none);
  }

  private static boolean isMessage(ExpressionTree value) {
    return value instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && MESSAGES.contains(select.getIdentifier().toString());
  }

  private void offend(Tree part, String words) {
    offences.add(at(part) + words);
  }

  private String at(Tree part) {
    return file.path() + ":" + file.line(file.start(part)) + ": ";
  }
}
