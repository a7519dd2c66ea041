package id.koperasi.platform.task;

/**
 * One kind of work that waits for people. Its items are shown to who may call the operation by which it is done, within the
 * reach that this operation grants him, and to nobody else.
 *
 * @param kind its code
 * @param indonesian what there is to do, in Indonesian
 * @param english the same in English
 * @param operation the id of the operation by which it is done
 * @param path the address of that operation, as the resource has it
 * @param waiting the question that finds what waits: SQL whose rows have {@code tenant}, {@code name} and {@code region} of the
 *     tenant (null of what belongs to none), {@code id}, {@code since} and {@code due_on} ({@code infinity} where no day is set),
 *     and a column for each parameter of the path. It begins behind {@code :due}, {@code :since} and {@code :id}, in the order
 *     of these three, and ends after {@code :rows}; a kind without days leaves {@code :due} out. It may ask for {@code :person},
 *     {@code :subject}, {@code :bank} and {@code :today}, and says by <code>{within tenant column, region column}</code> where
 *     the reach is put, or by <code>{held tenant column}</code> that only who holds an office in the tenant is asked
 */
public record TaskSource(
        String kind, String indonesian, String english, String operation, String path, String waiting) {

    /** Whether its items have days by which they are due. */
    boolean dated() {
        return waiting.contains(":due");
    }
}
