package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScannerTest {

  /** Positions are divided by blanks; what stands at one position by strokes. */
  private static String tokens(String text) {
    return WordScanner.scan(text).stream()
        .collect(Collectors.groupingBy(Token::position))
        .values()
        .stream()
        .map(at -> at.stream().map(Token::term).collect(Collectors.joining("|")))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          Two words.                   ; two words
          CPU-Free                     ; cpu|cpufree free
          end-to-end                   ; end|endtoend to end
          work-per-watt-per-TCO        ; work per watt per tco
          host–device                  ; host|hostdevice device
          cost- and risk-driving       ; cost and risk|riskdriving driving
          not -negative                ; not negative
          TPU/GPU                      ; tpu gpu
          LegoDiffusion                ; lego|legodiffusion diffusion
          SmartNIC                     ; smart|smartnic nic
          RAGRoute                     ; rag|ragroute route
          HyperLogLog                  ; hyper|hyperloglog log log
          vLLM MoE QoS ViT TensorRT    ; vllm moe qos vit tensorrt
          LLMs GPUs                    ; llms gpus
          depthmapX's                  ; depthmapx
          sparkSieve2                  ; spark|sparksieve2|sparksieve sieve 2
          Llama3 ICLR2026 LEB128       ; llama|llama3 3 iclr|iclr2026 2026 leb|leb128 128
          H100 T2I 2G2T 3D             ; h100 t2i 2g2t 3d
          8xB200                       ; 8x|8xb200 b200
          100kW 5GHz                   ; 100|100kw kw 5|5ghz ghz
          3x3 8.47× 3×                 ; 3x3 8.47x 3x
          42,705 and 4,2               ; 42705 and 4 2
          3.40 1.2.3 p=0.05            ; 3.40 1.2.3 p 0.05
          48.6% ~4x                    ; 48.6 4x
          C++ and C# and C             ; c++ and c# and c
          H.264 U.S.                   ; h|h264 264 u|us s
          O(n log n)                   ; o n log n
          MSM(vec{P},vec{x})           ; msm vec p vec x
          Lamport's don't O'Brien      ; lamport dont obrien
          Ω(n) α-helix                 ; ω|omega n α|αhelix|alpha helix
          Función naïve Ångström       ; funcion naive angstrom
          snake_case a|b               ; snake case a b
          R&D                          ; r|rd d
          10–20 seconds                ; 10|1020 20 seconds
          H_2O Fe_3GeTe_2              ; h2o fe3gete2
          Al_0.3Ga_0.7As               ; al0.3ga0.7as
          MoS_2 C_60 x_1x_2            ; mos|mos2 2 c60 x1x2
          σ_8 sigma8                   ; σ|sigma|σ8|sigma8 8 sigma|sigma8 8
          L^2 10^5 n^2-1               ; l|l2|lsquared|lsquare 2 10 5 n|n21|n2|nsquared|nsquare 2 1
          χ^2 chi^3                    ; χ|χ2|chi2|chisquared|chisquare|chi 2 chi|chi3|chicubed|chicube 3
          Llama3.1 v2.0 PM_2.5         ; llama|llama3.1 3.1 v|v2.0 2.0 pm|pm2.5 2.5
          GPT4o Qwen2.5VL              ; gpt|gpt4o 4o qwen|qwen2.5vl 2.5 vl
          802.11ax 802.15.4e 2.5D      ; 802.11|802.11ax ax 802.15.4|802.15.4e e 2.5|2.5d d
          相転移                          ; 相転|相 転移|転|移
          相 研究GPT模型                    ; 相 研究|研|究 gpt 模型|模|型
          bases media                  ; bases|~basis|~base media|~medium
          """)
  void wordsAreFoundAsPeopleMeanThem(String text, String wanted) {
    assertEquals(wanted, tokens(text));
  }

  @Test
  void emptyTextsAndTextsWithoutWordsHaveNoTokens() {
    for (String text : List.of("", " ", "- -- × ( ) … ' \u0000 =")) {
      assertEquals(List.of(), WordScanner.scan(text), text);
    }
  }

  @Test
  void aJoinedTokenCoversItsWholeCompound() {
    Token joined =
        WordScanner.scan("a CPU-Free stack").stream()
            .filter(token -> token.kind() == Token.Kind.JOINED)
            .findFirst()
            .orElseThrow();
    assertEquals("CPU-Free", "a CPU-Free stack".substring(joined.start(), joined.end()));
  }

  @Test
  void tokensOfAnyTextStayWithinItAndNeverGoBack() {
    long seed = 20260410;
    Random random = new Random(seed);
    String alphabet = "aAbZ09 .,-–'’×+#&()$\\{}_|/=\u0301\u03a9\u00fc\ud835\udc00\ud840\udc00^漢字\n";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      check(text.toString(), seed);
    }
  }

  private static void check(String text, long seed) {
    int position = 0;
    for (Token token : WordScanner.scan(text)) {
      String where = "seed " + seed + ": '" + text + "' " + token;
      assertTrue(0 <= token.start() && token.start() < token.end(), where);
      assertTrue(token.end() <= text.length(), where);
      assertTrue(token.position() == position || token.position() == position + 1, where);
      assertTrue(!token.term().isBlank() && token.term().indexOf('=') < 0, where);
      position = token.position();
    }
  }

  @Test
  void endlessWordsAndNumbersAreCut() {
    for (String piece :
        List.of("x", "1", "1,111", "a-", "aB", "Abc", "1.", "'", "漢", "x^2", "x_1", "\ud840")) {
      List<Token> tokens = WordScanner.scan(piece.repeat(200_000));
      assertTrue(
          tokens.stream().allMatch(token -> token.term().length() <= 2 * WordScanner.LONGEST),
          piece);
    }
  }
}
