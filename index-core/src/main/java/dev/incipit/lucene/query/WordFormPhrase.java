package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.Stems;
import dev.incipit.lucene.analysis.TitlePhrases;
import dev.incipit.lucene.analysis.Token;
import dev.incipit.query.Query;
import dev.incipit.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/** Compiles a phrase so that it is found in any forms of its words too. */
public final class WordFormPhrase {
  private WordFormPhrase() {}

  public static org.apache.lucene.search.Query of(Query.Phrase phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(QueryCompiler.compile(phrase), Occur.SHOULD);
    List<String> forms = new ArrayList<>();
    for (Token word : TitlePhrases.words(PlainText.of(phrase.text()).text())) {
      forms.add(Stems.of(word.term()));
    }
    if (!forms.isEmpty()) {
      TermSequence sequence = TermSequence.forms(forms, phrase.slop());
      TextClause clause =
          new TextClause(phrase.field(), List.of(sequence), List.of(), phrase.text());
      any.add(TextQueries.of(clause), Occur.SHOULD);
    }
    return any.build();
  }
}
