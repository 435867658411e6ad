package dev.incipit.web.oai;

/** Why a harvester is answered by an error of the protocol. */
final class OaiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  OaiException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static OaiException badArgument(String message) {
    return new OaiException("badArgument", message);
  }

  static OaiException badToken() {
    return new OaiException(
        "badResumptionToken", "this token is not one of this server's; begin the list again");
  }

  static OaiException nothing() {
    return new OaiException("noRecordsMatch", "there are no records of these days in this set");
  }

  /** The code, as {@code badVerb}. */
  String code() {
    return code;
  }
}
