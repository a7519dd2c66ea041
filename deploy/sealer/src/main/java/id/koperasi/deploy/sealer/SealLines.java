package id.koperasi.deploy.sealer;

import java.sql.SQLException;
import java.util.List;

/** The seals of one kind, as they are published. */
interface SealLines {

    /** Those behind one, in their order. */
    List<SealLine> after(long sequence, int most) throws SQLException;
}
