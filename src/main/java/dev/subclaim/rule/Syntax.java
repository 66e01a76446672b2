package dev.subclaim.rule;

import dev.subclaim.grammar.RuleExpressionBaseVisitor;
import dev.subclaim.grammar.RuleExpressionLexer;
import dev.subclaim.grammar.RuleExpressionParser;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/** Text to {@link Node}: the only class that knows the parser of expressions. */
final class Syntax extends RuleExpressionBaseVisitor<Node> {
  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 50;

  private Syntax() {}

  /**
   * Parses an expression.
   *
   * @throws ExpressionError if it is not one, or longer or deeper than any page needs
   */
  static Node parse(String text) {
    Node.Range all = new Node.Range(0, text.length());
    if (text.length() > LONGEST) {
      throw new ExpressionError("the expression is longer than " + LONGEST + " characters", all);
    }
    if (depth(text) > DEEPEST) {
      throw new ExpressionError("more than " + DEEPEST + " parentheses in each other", all);
    }
    RuleExpressionLexer lexer = new RuleExpressionLexer(CharStreams.fromString(text));
    RuleExpressionParser parser = new RuleExpressionParser(new CommonTokenStream(lexer));
    lexer.removeErrorListeners();
    parser.removeErrorListeners();
    parser.addErrorListener(new Errors(text));
    return new Syntax().visit(parser.page().disjunction());
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (char c : text.toCharArray()) {
      depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  @Override
  public Node visitDisjunction(RuleExpressionParser.DisjunctionContext context) {
    return chain("or", context.conjunction());
  }

  @Override
  public Node visitConjunction(RuleExpressionParser.ConjunctionContext context) {
    return chain("and", context.negation());
  }

  private Node chain(String operator, List<? extends ParserRuleContext> operands) {
    Node left = visit(operands.get(0));
    for (ParserRuleContext operand : operands.subList(1, operands.size())) {
      Node right = visit(operand);
      left = new Node.Binary(operator, left, right, left.at().to(right.at()));
    }
    return left;
  }

  @Override
  public Node visitNot(RuleExpressionParser.NotContext context) {
    return new Node.Not(visit(context.negation()), range(context));
  }

  @Override
  public Node visitQuantified(RuleExpressionParser.QuantifiedContext context) {
    return new Node.Quantified(
        context.quantifier.getText().equals("any"),
        context.NAME().getText(),
        visit(context.sum()),
        visit(context.disjunction()),
        range(context));
  }

  @Override
  public Node visitPlain(RuleExpressionParser.PlainContext context) {
    return visit(context.sum());
  }

  @Override
  public Node visitComparison(RuleExpressionParser.ComparisonContext context) {
    Node left = visit(context.sum(0));
    return new Node.Binary(context.operator.getText(), left, visit(context.sum(1)), range(context));
  }

  @Override
  public Node visitMembership(RuleExpressionParser.MembershipContext context) {
    Node in = new Node.Binary("in", visit(context.sum(0)), visit(context.sum(1)), range(context));
    return Optional.ofNullable(context.negated)
        .<Node>map(not -> new Node.Not(in, in.at()))
        .orElse(in);
  }

  @Override
  public Node visitSum(RuleExpressionParser.SumContext context) {
    return arithmetic(context.operators, context.product());
  }

  @Override
  public Node visitProduct(RuleExpressionParser.ProductContext context) {
    return arithmetic(context.operators, context.access());
  }

  private Node arithmetic(List<Token> operators, List<? extends ParserRuleContext> operands) {
    Node left = visit(operands.get(0));
    for (int i = 0; i < operators.size(); i++) {
      Node right = visit(operands.get(i + 1));
      left = new Node.Binary(operators.get(i).getText(), left, right, left.at().to(right.at()));
    }
    return left;
  }

  @Override
  public Node visitProperty(RuleExpressionParser.PropertyContext context) {
    Optional<List<Node>> arguments =
        Optional.ofNullable(context.arguments()).map(this::argumentsOf);
    Token name = context.NAME().getSymbol();
    return new Node.Property(
        visit(context.access()), name.getText(), range(name, name), arguments, range(context));
  }

  @Override
  public Node visitFunction(RuleExpressionParser.FunctionContext context) {
    return new Node.Function(
        context.NAME().getText(), argumentsOf(context.arguments()), range(context));
  }

  @Override
  public Node visitVariable(RuleExpressionParser.VariableContext context) {
    return new Node.Variable(context.getText(), range(context));
  }

  @Override
  public Node visitText(RuleExpressionParser.TextContext context) {
    String written = context.getText();
    String text = written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1");
    return new Node.Text(text, range(context));
  }

  @Override
  public Node visitNumber(RuleExpressionParser.NumberContext context) {
    BigInteger value = new BigInteger(context.getText());
    if (value.bitLength() > Integer.SIZE) {
      throw new ExpressionError("the number is too large", range(context));
    }
    return new Node.Number(value.longValueExact(), range(context));
  }

  @Override
  public Node visitDuration(RuleExpressionParser.DurationContext context) {
    return Durations.read(context.getText())
        .<Node>map(duration -> new Node.Time(duration, range(context)))
        .orElseThrow(
            () ->
                new ExpressionError(
                    "`" + context.getText() + "` is no duration; write 1h30m", range(context)));
  }

  @Override
  public Node visitList(RuleExpressionParser.ListContext context) {
    return new Node.Items(argumentsOf(context.arguments()), range(context));
  }

  @Override
  public Node visitParentheses(RuleExpressionParser.ParenthesesContext context) {
    return visit(context.disjunction());
  }

  @Override
  public Node visitArgument(RuleExpressionParser.ArgumentContext context) {
    Node head = visit(context.disjunction(0));
    Function<Node, Node> comprehension =
        list ->
            new Node.Comprehension(
                head,
                context.NAME().getText(),
                list,
                Optional.ofNullable(context.disjunction(1)).map(this::visit),
                range(context));
    return Optional.ofNullable(context.sum()).map(this::visit).map(comprehension).orElse(head);
  }

  private List<Node> argumentsOf(RuleExpressionParser.ArgumentsContext context) {
    return context.argument().stream().map(this::visit).toList();
  }

  private static Node.Range range(ParserRuleContext context) {
    return range(context.getStart(), context.getStop());
  }

  private static Node.Range range(Token first, Token last) {
    return new Node.Range(first.getStartIndex(), last.getStopIndex() + 1);
  }

  /** Turns the parser's first complaint into ours. */
  private static final class Errors extends BaseErrorListener {
    private final String text;

    Errors(String text) {
      this.text = text;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offendingSymbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      Token token = (Token) offendingSymbol;
      if (token.getType() == Token.EOF) {
        throw new ExpressionError(
            "the expression ends too early", new Node.Range(text.length(), text.length()));
      }
      throw new ExpressionError("unexpected `" + token.getText() + "`", range(token, token));
    }
  }
}
