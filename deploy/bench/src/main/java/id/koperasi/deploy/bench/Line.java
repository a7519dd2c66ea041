package id.koperasi.deploy.bench;

/**
 * A line of the table.
 *
 * @param work what was done
 * @param measured how fast it was
 * @param yardstick what it is held against, in words
 * @param ratio of both; empty where there is none
 * @param aim of the design
 * @param reached whether it was
 */
record Line(String work, String measured, String yardstick, String ratio, String aim, boolean reached) {}
