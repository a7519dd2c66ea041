package id.koperasi.registry.correction;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a record was told anew, as its readers see it. */
@Schema(description = "A record that was told anew: what it said, what it says since, and why.")
public record CorrectionView<T>(
        UUID correctionId,
        T before,
        T now,

        @Schema(description = "Left out for whoever has not signed in.") @Nullable String reason,

        @Schema(description = "Left out for whoever has not signed in.") @Nullable String evidence,

        Instant recordedAt,

        @Schema(
                description =
                        "Who told it anew, by his account at the identity provider. Left out for whoever has not signed in.")
        @Nullable String actor,

        List<String> actorRoles) {

    public static <T> CorrectionView<T> of(Correction<T> correction) {
        return new CorrectionView<>(
                correction.id(),
                correction.before(),
                correction.now(),
                correction.reason(),
                correction.evidence(),
                correction.recordedAt(),
                correction.actor(),
                correction.roles());
    }

    /** The same with the record in another form. */
    public <R> CorrectionView<R> map(Function<T, R> form) {
        return new CorrectionView<>(
                correctionId, form.apply(before), form.apply(now), reason, evidence, recordedAt, actor, actorRoles);
    }

    /** Somebody wrote these words for his office; whoever has not signed in reads what changed without them. */
    public CorrectionView<T> withoutWords() {
        return new CorrectionView<>(correctionId, before, now, null, null, recordedAt, null, actorRoles);
    }

    /** A page of what a record said before, of rows of which one more than the limit was read. */
    public static <T> Page<CorrectionView<T>> page(List<Correction<T>> corrections, PageRequest page) {
        return Page.of(corrections, page.limit(), correction -> Cursor.of(correction.id()))
                .map(CorrectionView::of);
    }
}
