package org.safelight.operations.processor;

class OwnReportsTest implements ProcessReportsContract {

    private final ProcessReports reports = new OwnReports();

    @Override
    public ProcessReports reports() {
        return reports;
    }
}
