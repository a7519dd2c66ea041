package id.koperasi.training.scan;

/** Whether somebody comes or goes. */
enum Direction {
    IN,
    OUT
}
