package dev.incipit.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.incipit.semantic.TextEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes texts by all-MiniLM-L6-v2, whose weights are bytes. The model is loaded when the first
 * text comes and kept until the program ends. Each call uses one processor, so callers who want
 * more make several. Thread-safe.
 */
public final class MiniLmEncoder implements TextEncoder {
  private static final int DIMENSIONS = 384;

  /** Longer texts are cut: most abstracts say by then what they are about. */
  private static final int MOST_PIECES = 128;

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  /** The SHA-256 of the model's file. */
  static final String CHECKSUM = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";

  private @Nullable Loaded loaded;

  private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public String model() {
    return "all-minilm-l6-v2-q " + MOST_PIECES + " " + CHECKSUM;
  }

  @Override
  public float[] encode(String text) throws IOException {
    try {
      return encode(load(), text);
    } catch (OrtException | RuntimeException | LinkageError e) {
      // What is missing differs by system: a library, a processor that it knows, room to unpack it.
      throw new IOException("the encoder does not run on this machine: " + e, e);
    }
  }

  private synchronized Loaded load() throws IOException, OrtException {
    if (loaded == null) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
          InputStream model = resource(MODEL);
          InputStream tokenizer = resource(TOKENIZER)) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session = environment.createSession(model.readAllBytes(), options);
        loaded = new Loaded(environment, session, WordPieces.read(tokenizer));
      }
    }
    return loaded;
  }

  static InputStream resource(String name) throws IOException {
    InputStream resource = MiniLmEncoder.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("the encoder's file " + name + " is not on the class path");
    }
    return resource;
  }

  private static float[] encode(Loaded loaded, String text) throws OrtException {
    long[][] pieces = {loaded.pieces().of(text, MOST_PIECES)};
    long[][] ones = {new long[pieces[0].length]};
    Arrays.fill(ones[0], 1);
    OrtEnvironment environment = loaded.environment();
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, pieces);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][pieces[0].length]);
        OrtSession.Result result =
            loaded
                .session()
                .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer());
    }
  }

  /** The mean of the vectors of all pieces, with a length of 1. */
  private static float[] mean(FloatBuffer vectors) {
    float[] mean = new float[DIMENSIONS];
    for (int i = 0; vectors.hasRemaining(); i = (i + 1) % DIMENSIONS) {
      mean[i] += vectors.get();
    }
    double squares = 0;
    for (float part : mean) {
      squares += part * part;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < DIMENSIONS; i++) {
      mean[i] /= length;
    }
    return mean;
  }
}
