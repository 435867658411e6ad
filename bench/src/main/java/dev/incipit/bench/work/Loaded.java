package dev.incipit.bench.work;

/**
 * What indexing a corpus took.
 *
 * @param papers how many papers can be found
 * @param seconds from the first byte read until all can be found
 * @param cpuSeconds processor time of the process meanwhile
 * @param optimiseSeconds what came after, to make the index as fast as can be; 0 if nothing
 * @param bytes size of all files as they are then searched
 * @param peakHeap the most that the heap held, in bytes; 0 if the engine has none
 * @param peakResident the most memory that was resident, in bytes; 0 if not known
 */
public record Loaded(
    long papers,
    double seconds,
    double cpuSeconds,
    double optimiseSeconds,
    long bytes,
    long peakHeap,
    long peakResident) {}
