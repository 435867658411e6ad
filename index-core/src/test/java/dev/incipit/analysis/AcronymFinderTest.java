package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.text.PlainText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymFinderTest {

  private static String found(String text) {
    return AcronymFinder.in(text).stream()
        .map(acronym -> acronym.shortForm() + "=" + acronym.longForm())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Large Language Model (LLM) inference           | llm=large language model
          Large language models (LLMs) achieve           | llm=large language models
          text-to-image (T2I) and text-to-video (T2V)    | t2i=text to image; t2v=text to video
          strict latency Service-Level Objectives (SLOs) | slo=service level objectives
          Mixture-of-Experts (MoE) models                | moe=mixture of experts
          the TCO (total cost of ownership) of a cluster | tco=total cost of ownership
          Maximal Extractable Value, or MEV, remains     | mev=maximal extractable value
          the vision transformer (ViT) or the LLM        | vit=vision transformer
          a key-value store. We use it (KVS, for short)  | ''
          contemporary architectures (GH200, H100)       | ''
          see the appendix (A) and Figure (2)            | ''
          a graph (which is large) of nodes              | ''
          dynamic voltage and frequency scaling (DVFS)   | dvfs=dynamic voltage and frequency scaling
          by Chechik and Zhang (CZ) [FOCS19]             | cz=chechik and zhang
          LLM (the LLM)                                  | ''
          (LLM) at the very start                        | ''
          unclosed (LLM                                  | ''
          """)
  void whatATextExplainsIsFound(String text, String wanted) {
    assertEquals(wanted, found(text));
  }

  @Test
  void theListingExplainsItsShortForms() {
    String all =
        Seed.papers().stream()
            .map(paper -> PlainText.of(paper.paper().abstractText()).text())
            .map(AcronymFinderTest::found)
            .collect(Collectors.joining("; "));
    for (String pair :
        new String[] {
          "mig=multi instance gpu",
          "mis=maximal independent set",
          "vga=visibility graph analysis",
          "rag=retrieval augmented generation",
          "tco=total cost of ownership",
          "msm=multi scalar multiplication",
          "tvb=the virtual brain",
          "wrp=workload router pool"
        }) {
      assertTrue(all.contains(pair), () -> pair + " is not in " + all);
    }
  }

  @Test
  void bracketsWithoutEndTakeLinearTime() {
    assertEquals("", found("(".repeat(200_000)));
    assertEquals("", found("A (".repeat(100_000)));
    assertEquals("", found(", or ".repeat(100_000)));
  }
}
