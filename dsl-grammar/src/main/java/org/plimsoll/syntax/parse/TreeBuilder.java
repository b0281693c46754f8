package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyParser.*;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Applies;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.HeaderLine;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.Reading;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.Word;

/** Turns the parse of a file into its tree, and judges which lines stand in which block. */
final class TreeBuilder {
  private static final List<Class<? extends Line>> LINES_OF_COLLATERAL =
      List.of(Line.Define.class, Line.DefineAt.class, Line.Refuse.class, Line.Exceptional.class);
  private static final List<Class<? extends Line>> LINES_OF_MARGIN =
      List.of(Line.Define.class, Line.Level.class, Line.Refuse.class, Line.Exceptional.class);

  private static final List<Class<? extends Line>> LINES_OF_OFFSETS =
      List.of(Line.Consumes.class, Line.Chooses.class, Line.ChoosesLeast.class, Line.Ties.class);

  private final SourceText source;
  private final Mistakes mistakes;
  private final FormulaBuilder formulas;
  private final LineBuilder lines;
  private final HeaderBuilder headers;
  private final Set<String> dropped = new TreeSet<>();

  /** True where a heading could not be read: what follows up to `end` is no further mistake. */
  private boolean silent;

  TreeBuilder(SourceText source, Mistakes mistakes) {
    this.source = source;
    this.mistakes = mistakes;
    this.formulas = new FormulaBuilder(source, mistakes);
    this.lines = new LineBuilder(formulas, mistakes);
    this.headers = new HeaderBuilder(formulas, mistakes);
  }

  /** The words of blocks that could not be read. */
  Set<String> droppedWords() {
    return dropped;
  }

  PolicyUnit unit(UnitContext unit) {
    List<HeaderLine> header = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    boolean inHeader = true;
    for (BlockContext block : unit.block()) {
      if (block instanceof HeaderBlockContext line) {
        headerLine(line, inHeader).ifPresent(header::add);
        silent = isStray(line.stop());
      } else {
        inHeader = inHeader && (isLoose(block) || block instanceof StrayBlockContext);
        silent = silent && isLoose(block);
        block(block).ifPresent(blocks::add);
      }
    }
    return new PolicyUnit(source.span(0, source.text().length()), source, header, blocks);
  }

  private Optional<HeaderLine> headerLine(HeaderBlockContext block, boolean inHeader) {
    if (block.headerLine() == null || block.headerLine().exception != null) {
      return Optional.empty();
    }
    if (!inHeader) {
      Token token = block.getStart();
      mistakes.add(
          DiagnosticCode.HEADER,
          token,
          "`" + token.getText() + "` is a header line and stands above the first block",
          "move the line up");
    }
    return Optional.of(headers.line(block.headerLine()));
  }

  private Optional<Block> block(BlockContext block) {
    if (block instanceof PlainBlockContext plain) {
      if (plain.heading() == null || plain.heading().exception != null || plain.body() == null) {
        drop(block);
        return Optional.empty();
      }
      silent = mayLackHeading(plain.body(), plain.closing());
      return Optional.of(plain(plain));
    }
    if (block instanceof StrayBlockContext stray) {
      drop(block);
      silent = isStray(stray.stop());
      return Optional.empty();
    }
    if (block instanceof LaterBlockContext later) {
      drop(block);
      silent = mayLackHeading(later.body(), later.closing());
      mistakes.add(
          DiagnosticCode.SYNTAX,
          later.getStart(),
          "`" + later.getStart().getText() + "` is a block this release cannot carry out yet",
          "leave the block out");
    } else if (block.exception == null) {
      loose(block);
    }
    return Optional.empty();
  }

  private void drop(ParserRuleContext rule) {
    SourceSpan span = mistakes.span(rule);
    String text = source.text().substring(span.start(), span.end());
    dropped.addAll(List.of(text.split("[\\s|,()\"]+")));
  }

  /** True when a line nobody knows was left over there; it may have been meant as a heading. */
  private boolean isStray(@Nullable StopContext stop) {
    return stop != null
        && stop.exception != null
        && mistakes.opensLine(stop.exception.getOffendingToken());
  }

  private boolean mayLackHeading(@Nullable BodyContext body, @Nullable ClosingContext closing) {
    return (body != null && body.stop().stream().anyMatch(this::isStray))
        || (closing != null && isStray(closing.stop()));
  }

  private static boolean isLoose(BlockContext block) {
    return block instanceof LooseLineContext
        || block instanceof LooseRowContext
        || block instanceof LooseFormContext
        || block instanceof LooseEndContext;
  }

  private void loose(BlockContext block) {
    Token token = block.getStart();
    if (silent) {
      drop(block);
      silent = !(block instanceof LooseEndContext end) || isStray(end.stop());
    } else if (block instanceof LooseEndContext end) {
      mistakes.add(DiagnosticCode.BLOCK, token, "`end` closes nothing", "remove it");
      silent = isStray(end.stop());
    } else {
      drop(block);
      silent = true;
      mistakes.add(
          DiagnosticCode.BLOCK,
          token,
          "`" + shown(token) + "` stands outside any block",
          "put it between a block's heading and its `end`");
    }
  }

  private static String shown(Token token) {
    return token.getText().replaceAll("\\s+", " ");
  }

  private Block plain(PlainBlockContext block) {
    SourceSpan span = mistakes.span(block);
    SourceSpan heading = mistakes.span(block.heading());
    BodyContext body = block.body();
    HeadingContext head = block.heading();
    if (head instanceof ParametersHeadingContext) {
      return new Block.Parameters(
          span, heading, table(body), lines(body, head, List.of(Line.Linked.class)));
    }
    if (head instanceof InputsHeadingContext) {
      lines(body, head, List.of());
      return new Block.Inputs(span, heading, table(body));
    }
    if (head instanceof InstrumentsHeadingContext) {
      lines(body, head, List.of());
      return new Block.Instruments(span, heading, table(body));
    }
    if (head instanceof TableHeadingContext named) {
      lines(body, head, List.of());
      return namedTable(span, heading, named, body);
    }
    if (head instanceof ForEachHeadingContext each) {
      noTable(body, head);
      return new Block.ForEach(
          span,
          heading,
          formulas.word(each.name()),
          Optional.ofNullable(each.condition()).map(formulas.conditions()::condition),
          lines(body, head, List.of(Line.Define.class)));
    }
    if (head instanceof RatedHeadingContext rated) {
      return rated(span, heading, rated, body);
    }
    if (head instanceof PricesHeadingContext prices) {
      noTable(body, head);
      return new Block.Prices(
          span,
          heading,
          applies(prices.applies()),
          lines(body, head, List.of(Line.Define.class, Line.DefineSet.class)));
    }
    if (head instanceof GroupHeadingContext group) {
      return group(span, heading, group, body);
    }
    if (head instanceof ScenariosHeadingContext scenarios) {
      return new Block.Scenarios(
          span,
          heading,
          formulas.word(scenarios.name(0)),
          Optional.ofNullable(scenarios.ofSet).map(formulas::word),
          Optional.ofNullable(scenarios.fromTable).map(formulas::word),
          table(body),
          lines(
              body,
              head,
              List.of(Line.Move.class, Line.Point.class, Line.Grid.class, Line.Numbered.class)));
    }
    if (head instanceof ChargeHeadingContext charge) {
      noTable(body, head);
      return new Block.Charge(
          span,
          heading,
          formulas.word(charge.name()),
          applies(charge.applies()).orElseThrow(),
          lines(body, head, List.of(Line.Define.class, Line.Level.class)));
    }
    if (head instanceof ActionHeadingContext action) {
      noTable(body, head);
      return new Block.Action(
          span,
          heading,
          formulas.word(action.name()),
          applies(action.applies()).orElseThrow(),
          formulas.conditions().condition(action.condition()),
          lines(body, head, List.of(Line.Define.class, Line.Trade.class)));
    }
    if (head instanceof LiquidationHeadingContext) {
      noTable(body, head);
      return new Block.Liquidation(
          span,
          heading,
          lines(
              body,
              head,
              List.of(
                  Line.Define.class,
                  Line.Step.class,
                  Line.Ties.class,
                  Line.StopWhen.class,
                  Line.PauseWhen.class)));
    }
    if (head instanceof EquityHeadingContext equity) {
      noTable(body, head);
      return new Block.Equity(
          span, heading, applies(equity.applies()), lines(body, head, List.of(Line.Define.class)));
    }
    if (head instanceof RequirementHeadingContext requirement) {
      noTable(body, head);
      return new Block.Requirement(
          span,
          heading,
          applies(requirement.applies()),
          lines(
              body,
              head,
              List.of(
                  Line.Define.class,
                  Line.Level.class,
                  Line.Verdict.class,
                  Line.Call.class,
                  Line.Show.class)));
    }
    if (head instanceof OffsetsHeadingContext offsets) {
      return offsets(span, heading, offsets, body);
    }
    noTable(body, head);
    return new Block.Test(
        span,
        heading,
        FormulaBuilder.text(((TestHeadingContext) head).TEXT()),
        lines(body, head, List.of(Line.Given.class, Line.Expect.class)));
  }

  private Block group(
      SourceSpan span, SourceSpan heading, GroupHeadingContext group, BodyContext body) {
    noTable(body, group);
    return new Block.Group(
        span,
        heading,
        formulas.word(group.name(0)),
        formulas.word(group.name(1)),
        Optional.ofNullable(group.condition()).map(formulas.conditions()::condition),
        formulas.words(group.name().subList(2, group.name().size())),
        lines(body, group, List.of(Line.Define.class)));
  }

  private Block namedTable(
      SourceSpan span, SourceSpan heading, TableHeadingContext named, BodyContext body) {
    TableHeadingBuilder built = new TableHeadingBuilder(mistakes, named);
    return new Block.NamedTable(
        span,
        heading,
        formulas.word(named.name()),
        built.file(),
        built.replaceable(),
        built.straight(),
        table(body));
  }

  private Block rated(
      SourceSpan span, SourceSpan heading, RatedHeadingContext rated, BodyContext body) {
    Block.Rated.Kind kind =
        rated.COLLATERAL() != null ? Block.Rated.Kind.COLLATERAL : Block.Rated.Kind.MARGIN;
    return new Block.Rated(
        span,
        heading,
        kind,
        applies(rated.applies()),
        Optional.ofNullable(rated.reading()).map(this::reading),
        Optional.ofNullable(rated.name()).map(formulas::word),
        table(body),
        lines(
            body,
            rated,
            kind == Block.Rated.Kind.COLLATERAL ? LINES_OF_COLLATERAL : LINES_OF_MARGIN));
  }

  private Block offsets(
      SourceSpan span, SourceSpan heading, OffsetsHeadingContext offsets, BodyContext body) {
    for (RowContext row : body.row()) {
      reportRow(row, "offsets");
    }
    List<Block.Form> forms = new ArrayList<>();
    for (FormContext form : body.form()) {
      if (form.formHeading() == null || form.formHeading().exception != null) {
        drop(form);
      } else if (form.body() != null) {
        form.body().form().forEach(inner -> reportForm(inner.getStart(), "another form"));
        form.body().row().forEach(row -> reportRow(row, "form"));
        forms.add(
            new Block.Form(
                mistakes.span(form),
                mistakes.span(form.formHeading()),
                formulas.word(form.formHeading().name(0)),
                rows(form.formHeading()),
                linesOf(
                    form.body(),
                    "form",
                    List.of(Line.Leg.class, Line.Define.class, Line.Because.class))));
      }
    }
    return new Block.Offsets(
        span,
        heading,
        formulas.word(offsets.name(0)),
        formulas.word(offsets.name(1)),
        formulas.words(offsets.name().subList(2, offsets.name().size())),
        linesOf(body, "offsets", LINES_OF_OFFSETS),
        forms);
  }

  private Optional<Block.Rows> rows(FormHeadingContext heading) {
    List<Word> words = formulas.words(heading.name());
    return words.size() < 4
        ? Optional.empty()
        : Optional.of(new Block.Rows(words.get(1), words.get(2), words.get(3)));
  }

  private Optional<Applies> applies(@Nullable AppliesContext applies) {
    if (applies == null) {
      return Optional.empty();
    }
    SourceSpan span = mistakes.span(applies);
    if (applies instanceof AppliesToEachContext each) {
      return Optional.of(
          new Applies(
              span,
              formulas.word(each.name()),
              false,
              Optional.ofNullable(each.condition()).map(formulas.conditions()::condition)));
    }
    return Optional.of(
        new Applies(
            span,
            formulas.word(((AppliesToOthersContext) applies).name()),
            true,
            Optional.empty()));
  }

  private Reading reading(ReadingContext reading) {
    SourceSpan span = mistakes.span(reading);
    if (reading instanceof SlicesReadingContext slices) {
      return new Reading(
          span,
          true,
          formulas.reference(slices.reference()),
          Optional.ofNullable(slices.name()).map(formulas::word));
    }
    WholeReadingContext whole = (WholeReadingContext) reading;
    return new Reading(
        span,
        false,
        formulas.reference(whole.reference()),
        Optional.ofNullable(whole.name()).map(formulas::word));
  }

  // ---- bodies -----------------------------------------------------------------------------------

  private <T extends Line> List<T> lines(
      BodyContext body, HeadingContext heading, List<Class<? extends T>> allowed) {
    body.form().forEach(form -> reportForm(form.getStart(), heading.getStart().getText()));
    return linesOf(body, heading.getStart().getText(), allowed);
  }

  /** The lines of a body that belong there; the others are reported. */
  private <T extends Line> List<T> linesOf(
      BodyContext body, String block, List<Class<? extends T>> allowed) {
    List<T> found = new ArrayList<>();
    boolean stray = false;
    for (ParseTree child : body.children == null ? List.<ParseTree>of() : body.children) {
      if (child instanceof StopContext stop) {
        stray = stray || isStray(stop);
      } else if (child instanceof LineContext context && context.exception == null) {
        Line line = lines.line(context);
        Optional<T> fitting = fitting(line, allowed);
        if (fitting.isPresent()) {
          found.add(fitting.get());
          continue;
        }
        drop(context);
        if (!stray) {
          mistakes.add(
              DiagnosticCode.BLOCK,
              context.getStart(),
              "a `" + shown(context.getStart()) + "` line does not belong in `" + block + "`",
              LineBuilder.home(line));
        }
      }
    }
    return found;
  }

  private static <T extends Line> Optional<T> fitting(Line line, List<Class<? extends T>> allowed) {
    for (Class<? extends T> kind : allowed) {
      if (kind.isInstance(line)) {
        return Optional.of(kind.cast(line));
      }
    }
    return Optional.empty();
  }

  private void reportForm(Token token, String block) {
    mistakes.add(
        DiagnosticCode.BLOCK,
        token,
        "a `form` does not belong in `" + block + "`",
        "forms stand in `offsets`");
  }

  private void reportRow(RowContext row, String block) {
    mistakes.add(
        DiagnosticCode.TABLE,
        row.getStart(),
        "`" + block + "` has no table",
        "remove the row, or close the block above it with `end`");
  }

  private void noTable(BodyContext body, HeadingContext heading) {
    if (!body.row().isEmpty()) {
      reportRow(body.row(0), heading.getStart().getText());
    }
  }

  private Optional<Table> table(BodyContext body) {
    List<Table.Row> rows = new ArrayList<>();
    if (!body.row().isEmpty() && body.row(0).exception != null) {
      drop(body);
      return Optional.empty();
    }
    for (RowContext row : body.row()) {
      if (row.exception == null) {
        rows.add(
            new Table.Row(mistakes.span(row), row.cell().stream().map(formulas::cell).toList()));
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Table.Row header = rows.get(0);
    for (Table.Row row : rows) {
      if (row.cells().size() != header.cells().size()) {
        mistakes.add(
            DiagnosticCode.TABLE,
            row.span(),
            "this row has "
                + row.cells().size()
                + " cells; the header has "
                + header.cells().size(),
            "give each row one cell for each column; `-` is an empty cell");
        return Optional.empty();
      }
    }
    return Optional.of(
        new Table(
            header.span().to(rows.get(rows.size() - 1).span()),
            header.cells(),
            rows.subList(1, rows.size())));
  }
}
