package dev.incipit.cli.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.search.AddReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Writes the account of a load for programs: one object in one line. */
final class LedgerJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private LedgerJson() {}

  static String write(List<Ingest.Outcome> outcomes) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("inputs");
      for (Ingest.Outcome outcome : outcomes) {
        input(json, outcome);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void input(JsonGenerator json, Ingest.Outcome outcome) throws IOException {
    ListingFormat format = outcome.ledger().format();
    Integer promised = outcome.ledger().promised();
    json.writeStartObject();
    json.writeStringField("source", outcome.ledger().source());
    json.writeStringField("format", format == null ? null : format.code());
    json.writeFieldName("promised");
    if (promised == null) {
      json.writeNull();
    } else {
      json.writeNumber(promised);
    }
    json.writeNumberField("read", outcome.ledger().read());
    json.writeNumberField("added", outcome.report().added());
    json.writeNumberField("updated", outcome.report().updated());
    json.writeNumberField("unchanged", outcome.report().unchanged());
    json.writeNumberField("rejected", outcome.rejected());
    json.writeBooleanField("unusable", outcome.unusable());
    json.writeArrayFieldStart("problems");
    for (ListingProblem problem : outcome.problems()) {
      json.writeStartObject();
      json.writeStringField("severity", problem.severity().code());
      json.writeStringField("code", problem.code());
      json.writeStringField("message", problem.message());
      json.writeNumberField("line", problem.line());
      json.writeNumberField("byteOffset", problem.byteOffset());
      json.writeEndObject();
    }
    for (AddReport.Refusal refusal : outcome.report().refused()) {
      json.writeStartObject();
      json.writeStringField("severity", "rejected");
      json.writeStringField("code", "refused");
      json.writeStringField("message", "paper " + refusal.id() + ": " + refusal.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("moreProblems", outcome.moreProblems());
    json.writeEndObject();
  }
}
