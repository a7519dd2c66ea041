package id.koperasi.deploy.sealer;

/**
 * A seal as it is published.
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param text one line of JSON that begins with it
 */
record SealLine(long sequence, String text) {}
