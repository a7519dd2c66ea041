package id.koperasi.registry;

/** The offices of a cooperative, as the permission tables of the features name them. */
public final class RegistryOffices {

    private RegistryOffices() {}

    /** Board, manager and supervisors: who may read what his cooperative has on record. */
    public static String[] all() {
        return new String[] {
            "chair",
            "vice-chair-business",
            "vice-chair-membership",
            "secretary",
            "treasurer",
            "manager",
            "supervisor-chair",
            "supervisor"
        };
    }
}
