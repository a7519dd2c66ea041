package id.koperasi.training.certificate;

/**
 * The number of a certificate, counted for each curriculum and year without a gap.
 *
 * @param curriculumCode what was taught
 * @param year in which it was issued
 * @param serial from 1
 */
record CertificateNumber(String curriculumCode, int year, int serial) {

    /** As it stands on the certificate: {@code BIMTEK-KDMP/2025/000001}. */
    @Override
    public String toString() {
        return "%s/%04d/%06d".formatted(curriculumCode, year, serial);
    }
}
