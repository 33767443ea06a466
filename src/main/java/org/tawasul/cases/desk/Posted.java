package org.tawasul.cases.desk;

import org.springframework.validation.BindingResult;

/** The form of a step as it was posted. */
record Posted(OpenCase open, StepForm form, BindingResult errors) {}
