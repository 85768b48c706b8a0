export const id = 2848;
export const ids = [2848];
export const modules = {

/***/ 2848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoPeople: () => (/* binding */ demoPeople)
/* harmony export */ });
const GIVEN = ['Ada', 'Bo', 'Chen', 'Dana', 'Emre', 'Farah', 'Goran', 'Hanna', 'Ivo', 'Jana', 'Kofi', 'Lena'];
const FAMILY = ['Berg', 'Costa', 'Dietz', 'Eriksen', 'Farkas', 'Gupta', 'Holm', 'Ito', 'Jansen', 'Keller'];
/** The made-up accounts of `plan --tenant demo`: 120 people, the last ten of them deactivated. */
function demoPeople() {
    return GIVEN.flatMap((givenName, g) => FAMILY.map((familyName, f) => {
        const number = g * FAMILY.length + f + 1;
        const userName = `${givenName}.${familyName}@example.com`.toLowerCase();
        return {
            id: `demo-${number}`,
            userName,
            externalId: `E${1000 + number}`,
            givenName,
            familyName,
            displayName: `${givenName} ${familyName}`,
            email: userName,
            title: number % 10 === 0 ? 'Team Lead' : 'Agent',
            department: number % 2 === 0 ? 'Sales' : 'Service',
            active: number <= 110,
            roles: [],
        };
    }));
}


/***/ })

};
