package id.koperasi.registry.cooperative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the end of a formation, before it is held against its route.
 *
 * @param number of the AHU decree, of a new cooperative
 * @param amendmentNumber of the decree on the changed statutes, of a developed one or a revitalised one
 * @param reactivationNumber of the letter by which the office counts a revitalised one as active again
 * @param decidedOn the day
 */
record ToldDecree(
        @Nullable String number,
        @Nullable String amendmentNumber,
        @Nullable String reactivationNumber,
        LocalDate decidedOn) {}
