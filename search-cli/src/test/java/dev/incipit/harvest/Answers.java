package dev.incipit.harvest;

/** Answers of an OAI-PMH server, in small. */
final class Answers {
  private Answers() {}

  static String answer(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH>"
        + "<responseDate>2026-04-11T00:00:00Z</responseDate>"
        + content
        + "</OAI-PMH>";
  }

  /** A page with a record for each number, and a token unless it is empty. */
  static String page(String token, int... numbers) {
    StringBuilder records = new StringBuilder("<ListRecords>");
    for (int number : numbers) {
      records.append(record(number));
    }
    return answer(records + "<resumptionToken>" + token + "</resumptionToken></ListRecords>");
  }

  static String record(int number) {
    String id = "2604.%05d".formatted(number);
    return "<record><header><identifier>oai:arXiv.org:"
        + id
        + "</identifier><datestamp>2026-04-%02d</datestamp></header>".formatted(number)
        + "<metadata><arXiv><id>"
        + id
        + "</id><title>Paper "
        + number
        + "</title><categories>cs.DC</categories></arXiv></metadata></record>";
  }

  static String deleted(int number) {
    return "<record><header status=\"deleted\"><identifier>oai:arXiv.org:2604.%05d"
            .formatted(number)
        + "</identifier><datestamp>2026-04-12</datestamp></header></record>";
  }

  static String error(String code) {
    return answer("<error code=\"" + code + "\">told</error>");
  }
}
