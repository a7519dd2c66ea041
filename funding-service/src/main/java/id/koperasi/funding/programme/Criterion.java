package id.koperasi.funding.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Something that a programme asks of a cooperative.
 *
 * @param code its stable name
 * @param gate what it binds
 * @param rule how it is found to be met
 * @param subject what the rule is about
 * @param topic what a certificate must have been earned in
 * @param cooperativeKind for which kind of cooperative, when it is not for both
 * @param who whose turn it is while it is not met: a role of the permission table
 * @param whatNextId what to do next, in Indonesian
 * @param whatNextEn what to do next, in English
 * @param source the regulation behind it
 */
@Embeddable
public record Criterion(
        String code,
        @Enumerated(EnumType.STRING) Gate gate,
        @Enumerated(EnumType.STRING) Rule rule,
        @Nullable String subject,
        @Nullable String topic,
        @Nullable String cooperativeKind,
        String who,
        String whatNextId,
        String whatNextEn,
        String source) {

    /** Whether it is asked of cooperatives of this kind. */
    public boolean concerns(String kind) {
        return cooperativeKind == null || cooperativeKind.equals(kind);
    }

    /** What to do next. */
    public Words whatNext() {
        return new Words(whatNextId, whatNextEn);
    }
}
