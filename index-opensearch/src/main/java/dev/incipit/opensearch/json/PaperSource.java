package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.analysis.TermRun;
import dev.incipit.analysis.WordFormTerms;
import dev.incipit.document.FieldSink;
import dev.incipit.document.PaperFields;
import dev.incipit.json.RecordJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.settings.IndexSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes papers as documents of the mapping in index.json. Not thread-safe. */
public final class PaperSource {
  private final PaperFields fields;

  /** Of papers of an index of some settings. */
  public PaperSource(IndexSettings settings) {
    this.fields = new PaperFields(settings);
  }

  /**
   * The document of a paper.
   *
   * @param changed when the index gets the paper, or its change
   */
  public ObjectNode of(AnnouncedPaper told, Instant changed) {
    AnnouncedPaper paper = told.noted(changed);
    ObjectNode source =
        ClusterJson.of("record", new String(RecordJson.write(paper), StandardCharsets.UTF_8));
    fields.tidy();
    fields.tell(paper, new Fields(source));
    return source;
  }

  /** Where the values of a field are counted. */
  static String counted(String field) {
    return "counted_" + field;
  }

  /** Where the words of a text are looked up. */
  public static String known(String field) {
    return "known_" + field;
  }

  private record Fields(ObjectNode source) implements FieldSink {
    private ArrayNode values(String field) {
      return source.withArray(field);
    }

    @Override
    public void id(String id) {
      term("id", id);
    }

    @Override
    public void term(String field, String term) {
      values(field).add(term);
    }

    @Override
    public void value(String field, String value) {
      term(field, value);
      values(counted(field)).add(value);
    }

    @Override
    public void terms(String field, List<TermRun> terms) {
      for (TermRun run : terms) {
        run.positions().forEach(position -> position.forEach(term -> term(field, term)));
      }
    }

    @Override
    public void text(String field, List<TermRun> runs, int gap) {
      List<List<List<String>>> stretches = new ArrayList<>();
      for (TermRun run : runs) {
        if (gap > 0 || stretches.isEmpty()) {
          stretches.add(new ArrayList<>());
        }
        stretches.getLast().addAll(run.positions());
      }
      Set<String> words = new TreeSet<>();
      for (List<List<String>> stretch : stretches) {
        values(field).add(stretch.stream().map(TokenText::of).collect(Collectors.joining(" ")));
        for (List<String> terms : stretch) {
          terms.stream().filter(term -> !WordFormTerms.isMarked(term)).forEach(words::add);
        }
      }
      ArrayNode known = values(known(field));
      words.forEach(known::add);
    }

    @Override
    public void counts(String field, FormCounts counts) {
      List<String> terms = new ArrayList<>();
      for (int i = 0; i < counts.size(); i++) {
        String form = counts.source().text(counts.form(i));
        terms.add(TokenText.counted(form, counts.count(i)));
      }
      source.put(field, String.join(" ", terms));
    }

    @Override
    public void number(String field, long number) {
      values(field).add(number);
    }

    @Override
    public void key(String field, long key) {
      source.put(field, key);
    }

    @Override
    public void span(String field, long first, long last) {
      source.set(field, ClusterJson.of("gte", first).put("lte", last));
    }
  }
}
