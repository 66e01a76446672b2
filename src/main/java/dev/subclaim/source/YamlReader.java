package dev.subclaim.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds located trees from a YAML stream. Values are typed as people mean them, not as YAML 1.1
 * would: dates, {@code yes} and {@code on} stay text, numbers keep their digits. Tags stay, aliases
 * and merge keys are resolved.
 */
final class YamlReader {
  private final SourceText source;
  private final YamlMarks marks;
  private final Map<String, Tree> anchors = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int aliases;
  private int nodes;
  private int lastEnd;

  YamlReader(SourceText source) {
    this.source = source;
    this.marks = new YamlMarks(source);
  }

  Document read() {
    List<Tree> roots = new ArrayList<>();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Limits.YAML_LENGTH);
      readAll(new ParserImpl(new StreamReader(source.content()), options), roots);
    } catch (MarkedYAMLException e) {
      problems.add(YamlSyntax.problem(source, marks, e));
    } catch (ReaderException e) {
      problems.add(YamlSyntax.character(source, e));
    } catch (YAMLException e) {
      problems.add(syntax(lastEnd, lastEnd, "this is not YAML"));
    } catch (Refused e) {
      problems.add(e.problem);
    }
    return new Document(roots, problems);
  }

  private void readAll(Parser parser, List<Tree> roots) throws Refused {
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      if (parser.checkEvent(Event.ID.StreamStart) || parser.checkEvent(Event.ID.DocumentEnd)) {
        parser.getEvent();
      } else {
        parser.getEvent();
        anchors.clear();
        Tree root = value(parser, Pointer.ROOT, 0);
        // A document of comments alone has a value too: an empty one of no width.
        if (root.span().end() > root.span().start()) {
          roots.add(root);
        }
      }
    }
  }

  private Tree value(Parser parser, Pointer pointer, int depth) throws Refused {
    Event event = parser.getEvent();
    if (depth > Limits.DEPTH || ++nodes > Limits.YAML_NODES) {
      throw tooMuch(event, depth);
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias, pointer);
    }
    Tree tree;
    if (event instanceof ScalarEvent scalar) {
      tree = scalar(scalar, pointer);
    } else if (event instanceof SequenceStartEvent start) {
      tree = sequence(parser, start, pointer, depth);
    } else {
      tree = mapping(parser, (MappingStartEvent) event, pointer, depth);
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, tree);
    }
    return tree;
  }

  private Refused tooMuch(Event event, int depth) {
    int at = marks.offset(event.getStartMark());
    return refuse(
        at,
        at,
        depth > Limits.DEPTH
            ? "nested too deeply: " + Limits.DEPTH + " levels are the most"
            : "the file has over "
                + Limits.YAML_NODES
                + " values once its aliases are written out");
  }

  private Tree scalar(ScalarEvent event, Pointer pointer) {
    int start = marks.valueStart(event.getStartMark());
    int end = Math.max(start, marks.offset(event.getEndMark()));
    end = event.isLiteral() || event.isFolded() ? marks.trimmed(start, end) : end;
    lastEnd = end;
    Span span = source.span(start, end);
    Tree.Type type = YamlTypes.of(event);
    return new Tree.Scalar(
        event.getValue(), type, List.of(), span, pointer, YamlTypes.tag(event.getTag()));
  }

  private Tree sequence(Parser parser, SequenceStartEvent start, Pointer pointer, int depth)
      throws Refused {
    List<Tree> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value(parser, pointer.child(items.size()), depth + 1));
    }
    Span span = span(start, parser.getEvent(), start.isFlow());
    return new Tree.Sequence(items, span, pointer, YamlTypes.tag(start.getTag()));
  }

  private Tree mapping(Parser parser, MappingStartEvent start, Pointer pointer, int depth)
      throws Refused {
    List<Tree.Member> members = new ArrayList<>();
    List<Tree> merged = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      boolean plain = parser.peekEvent() instanceof ScalarEvent key && key.isPlain();
      Tree.Scalar key = key(parser, pointer, depth);
      Tree value = value(parser, key.pointer(), depth + 1);
      if (plain && key.text().equals("<<")) {
        merged.add(value);
      } else {
        if (!names.add(key.text())) {
          problems.add(JsonReader.duplicate(key));
        }
        members.add(new Tree.Member(key, value));
      }
    }
    for (Tree tree : merged) {
      merge(tree, pointer, members, names);
    }
    Span span = span(start, parser.getEvent(), start.isFlow());
    return new Tree.Mapping(members, span, pointer, YamlTypes.tag(start.getTag()));
  }

  private Tree.Scalar key(Parser parser, Pointer parent, int depth) throws Refused {
    int at = marks.offset(parser.peekEvent().getStartMark());
    Tree key = value(parser, parent, depth + 1);
    if (key instanceof Tree.Scalar scalar) {
      return (Tree.Scalar) YamlTypes.moved(scalar, parent.child(scalar.text()));
    }
    if (source.content().startsWith("{{", Math.max(0, at - 1))) {
      throw refuse(at - 1, at + 1, "`{{` of a template that was not filled in; render it first");
    }
    throw refuse(at, at + 1, "the name of a member was expected: a text, not an object or a list");
  }

  /** Members of a merged object count where the object itself and earlier merges have none. */
  private void merge(Tree merged, Pointer at, List<Tree.Member> members, Set<String> names)
      throws Refused {
    if (merged instanceof Tree.Sequence sequence) {
      for (Tree item : sequence.items()) {
        merge(item, at, members, names);
      }
    } else if (merged instanceof Tree.Mapping mapping) {
      for (Tree.Member member : mapping.members()) {
        if (names.add(member.key().text())) {
          Pointer pointer = at.child(member.key().text());
          Tree.Scalar key = (Tree.Scalar) YamlTypes.moved(member.key(), pointer);
          members.add(new Tree.Member(key, copy(member.value(), pointer)));
        }
      }
    } else {
      Span span = merged.span();
      throw refuse(span.start(), span.end(), "`<<` wants an object to merge, or a list of them");
    }
  }

  private Tree alias(AliasEvent event, Pointer pointer) throws Refused {
    int start = marks.offset(event.getStartMark());
    int end = marks.offset(event.getEndMark());
    lastEnd = end;
    Tree target = anchors.get(event.getAnchor());
    if (target == null) {
      String name = event.getAnchor();
      throw refuse(start, end, "`*" + name + "` refers to no anchor `&" + name + "` before it");
    }
    if (++aliases > Limits.ALIASES) {
      throw refuse(start, end, "the file has over " + Limits.ALIASES + " aliases");
    }
    return copy(target, pointer);
  }

  private Tree copy(Tree tree, Pointer pointer) throws Refused {
    nodes += YamlTypes.size(tree, Limits.YAML_NODES - nodes);
    if (nodes > Limits.YAML_NODES) {
      throw refuse(
          lastEnd,
          lastEnd,
          "the file has over " + Limits.YAML_NODES + " values once its aliases are written out");
    }
    return YamlTypes.moved(tree, pointer);
  }

  private Span span(NodeEvent start, Event end, boolean flow) {
    int from = marks.valueStart(start.getStartMark());
    if (flow) {
      lastEnd = marks.offset(end.getEndMark());
    }
    return source.span(from, Math.max(from, lastEnd));
  }

  private Refused refuse(int from, int to, String message) {
    return new Refused(syntax(from, to, message));
  }

  private Problem syntax(int from, int to, String message) {
    Span span = source.span(from, Math.min(to, source.content().length()));
    return new Problem(Documents.INVALID_SYNTAX, message, span, Pointer.ROOT, Optional.empty());
  }

  /** Ends the reading of a text that is YAML but that we do not accept. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }
}
