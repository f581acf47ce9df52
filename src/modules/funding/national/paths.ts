export const nationalFinancePath = '/landelijk/financien'
