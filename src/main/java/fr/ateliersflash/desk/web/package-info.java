@NullMarked
package fr.ateliersflash.desk.web;

import org.jspecify.annotations.NullMarked;
