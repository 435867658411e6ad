package dev.incipit.listing.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TitleSplitTest {

  /** Splits a text from which the bar was taken, and puts the bar back. */
  private static void check(String wanted) {
    String text = wanted.replace("|", "");
    int seam = TitleSplit.of(text).seam();
    assertEquals(wanted, seam < 0 ? text : text.substring(0, seam) + "|" + text.substring(seam));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agentic Reliability via Shared Logs|Mahesh Balakrishnan, Ashwin Bharambe",
        "Streaming VLM Inference|Yulin Zou, JooYoung Park, Luo Tao",
        "Solar, Compute, and Radiator Panels|John Smith, Jane Doe",
        "Delegating to GPU and SmartNIC|John Smith, Jane Doe, J. K. Smith",
        "Serving with LLMs on one GPU|J. Smith, A. Doe",
        "Hit the Wall?|Zhiwen Mo, Guoyu Li",
        "Lightweight Routing|Martijn de Vos, Anne-Marie Kermarrec",
        "Lightweight Routing|de Vos Martijn, Anne-Marie Kermarrec, Rafael Pires",
        "Algebras of type $E_8$|H. -Y. Lo, M. O'Brien",
        "Shared Logs|Angus McDonald, Łukasz Dębowski, Émile Zola",
        "Shared Logs|John Smith, Jr., Jane Doe",
        "Shared Logs|A. Author, the XYZ team, B. Author, C. Wu, D. Xu, E. Ma, F. Ye",
        "Collisions at 13 TeV|ATLAS Collaboration: G. Aad, B. Abbott, K. Abeling",
        "Morse complexes, Part I|Alberto Abbondandolo, Pietro Majer"
      })
  void authorsAreSplitOffTheTitle(String text) {
    check(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Integrated Solar, Compute, and Radiator Panels",
        "Co-Optimizing Performance, Energy, and TCO in HPC Clusters",
        "2G2T: Constant-Size, Statistically Sound MSM Outsourcing",
        "LegoDiffusion Systems, Edge Devices",
        "TensorFlow, PyTorch Lightning",
        "North Pole Dome, Pilbara Craton, Western Australia",
        "Conditional Independence, Conditional Mean Independence, and Zero Covariance",
        "Delegating to SmartNIC",
        "One Author Is in DoubtJohn Smith",
        ""
      })
  void titlesWithoutAuthorsStayWhole(String text) {
    check(text);
  }
}
