/**
 * A sentence encoder that runs on this machine: all-MiniLM-L6-v2 by ONNX Runtime. Found as a
 * service of {@link dev.incipit.semantic.TextEncoder}, and left out of the class path by who wants
 * words only.
 */
@NullMarked
package dev.incipit.onnx;

import org.jspecify.annotations.NullMarked;
