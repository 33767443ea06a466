package org.tawasul.administration.agencies;

import java.util.List;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;

/** A department on the page of its agency. @param staff how many work there, with those who lead it */
public record DepartmentLine(Department department, List<Officer> heads, int staff, int services) {}
