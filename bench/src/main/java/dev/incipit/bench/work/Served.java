package dev.incipit.bench.work;

/**
 * A server that listens.
 *
 * @param address its start page
 */
public record Served(String address) {}
