package dev.incipit.bench.work;

/**
 * Memory of a process.
 *
 * @param heap bytes on the heap after a collection; 0 if it has none
 * @param peakHeap the most that was ever on it, garbage included
 * @param peakResident the most that was resident, mapped files included; 0 if not known
 */
public record Memory(long heap, long peakHeap, long peakResident) {}
