package dev.incipit.bench.work;

/**
 * What reading a folder of listings took.
 *
 * @param formats the formats that were found, divided by commas
 * @param papers entries that became papers
 * @param rejected entries that did not
 * @param bytes size of all files
 * @param seconds time by the clock
 * @param cpuSeconds processor time of the process meanwhile
 * @param peakHeap the most that the heap held, garbage included, in bytes
 * @param peakResident the most memory that was resident, in bytes; 0 if not known
 */
public record ListingsRead(
    String formats,
    long papers,
    long rejected,
    long bytes,
    double seconds,
    double cpuSeconds,
    long peakHeap,
    long peakResident) {}
