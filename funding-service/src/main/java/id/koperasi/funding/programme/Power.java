package id.koperasi.funding.programme;

import id.koperasi.platform.money.Rupiah;

/**
 * A body that decides.
 *
 * @param upTo the most it decides about
 * @param body what it is called
 * @param seats how many members it has; an odd number
 * @param quorum how many of them must have voted
 * @param source the rule behind it
 */
public record Power(Rupiah upTo, Words body, int seats, int quorum, String source) {}
