package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;
import java.util.Set;

/**
 * What is asked of a meeting that leads to a cooperative, as of its day. A share is so many parts of a whole.
 *
 * @param noticeDays at least so many days lie between call and meeting
 * @param quorumParts of {@code quorumOf}: more than this share of those invited come
 * @param quorumOf the whole
 * @param chairs so many chair it at least
 * @param publicised whether it is made public
 * @param minutesOnPaper whether its minutes are handed in, and the list of those who came unless they were scanned
 * @param matters what it decides before a cooperative can follow from it
 */
record FormationRule(
        int noticeDays,
        int quorumParts,
        int quorumOf,
        int chairs,
        boolean publicised,
        boolean minutesOnPaper,
        Set<Decision> matters) {

    FormationRule {
        matters = Set.copyOf(matters);
    }

    boolean quorate(int invited, int present) {
        return (long) present * quorumOf > (long) invited * quorumParts;
    }
}
