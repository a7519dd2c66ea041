package id.koperasi.registry.passport;

import id.koperasi.registry.progress.Activity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PublicCooperative", description = "What everybody may know of a cooperative: no person is in it.")
record PublicCooperative(
        UUID cooperativeId,
        String name,
        String kind,
        String status,
        String villageCode,

        @Schema(examples = "Pager Agung, Walantaka, KOTA SERANG, BANTEN")
        String place,

        @Nullable String decreeNumber,
        @Nullable LocalDate formedOn,
        @Nullable String nib,
        List<String> businessUnits,

        @Schema(description = "Since when it is suspended, merged or dissolved.") @Nullable LocalDate standingSince,

        @Schema(description = "Which cooperative it became part of.") @Nullable UUID mergedInto,

        @Schema(description = "Small villages that share it.")
        List<String> servedVillages,

        @Schema(description = "Whether it lives, as of today.") @Nullable Activity activity,

        @Schema(description = "When its members last met for the year.") @Nullable LocalDate annualMeetingHeldOn) {}
