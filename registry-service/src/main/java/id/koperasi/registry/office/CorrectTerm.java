package id.koperasi.registry.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell anew since when somebody is in office.
 *
 * @param cooperativeId whose offices
 * @param appointmentId one of those who came into office then
 * @param tookOfficeOn their first day
 * @param termYears for how long; as before when null
 * @param letterNumber the decree that made somebody village head; as before when null
 */
record CorrectTerm(
        UUID cooperativeId,
        UUID appointmentId,
        LocalDate tookOfficeOn,
        @Nullable Integer termYears,
        @Nullable String letterNumber) {}
