package id.koperasi.registry.paper;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hand in a paper.
 *
 * @param cooperativeId whose
 * @param kind what it is
 * @param number its number, when it has one
 * @param issuedOn the day it bears
 * @param issuer who gave it
 * @param replaces the paper it takes the place of
 */
record HandInPaper(
        UUID cooperativeId,
        PaperKind kind,
        @Nullable String number,
        LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable UUID replaces) {}
