package org.tawasul.commands;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why the product does not start, in one line on the error output instead of Spring Boot's page. */
class OneLine implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        var action = analysis.getAction();
        var line = action == null ? analysis.getDescription() : analysis.getDescription() + " " + action;
        System.err.println("tawasul: " + line.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
