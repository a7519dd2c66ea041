package id.koperasi.registry.founding;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The older cooperative that a village develops or revitalises, as it is when the village decides.
 *
 * @param name what it is called
 * @param legalEntityNumber of the decree that made it a legal entity
 * @param inVillage whether it is in the village
 * @param primaryOfRegency whether it is a primary cooperative (koperasi primer) of the kabupaten or kota
 * @param certificateGrade A to E, of its certificate (sertifikat NIK); null without one
 * @param lastAnnualMeetingOn the day of its last annual meeting (RAT); null when there was none
 * @param hasBusiness whether it does business
 * @param evidence where that is written
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ExistingCooperative(
        String name,
        String legalEntityNumber,
        boolean inVillage,
        boolean primaryOfRegency,
        @Nullable String certificateGrade,
        @Nullable LocalDate lastAnnualMeetingOn,
        boolean hasBusiness,
        String evidence) {}
