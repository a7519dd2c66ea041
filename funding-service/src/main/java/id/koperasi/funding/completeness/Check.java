package id.koperasi.funding.completeness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the analyst says of a submission.
 *
 * @param submission which one
 * @param complete whether every item was accepted
 * @param checkedOn when
 * @param items each one
 */
record Check(int submission, boolean complete, LocalDate checkedOn, List<Item> items) {

    Check {
        items = List.copyOf(items);
    }

    /**
     * An item of a submission.
     *
     * @param code a document, or a part of the proposal
     * @param accepted or sent back
     * @param reason why, when it was sent back
     */
    record Item(String code, boolean accepted, @Nullable String reason) {}

    static Check of(int submission, LocalDate checkedOn, List<Item> items) {
        return new Check(submission, items.stream().allMatch(Item::accepted), checkedOn, items);
    }

    /** What was sent back. */
    List<String> returned() {
        return items.stream().filter(item -> !item.accepted()).map(Item::code).toList();
    }
}
